import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { RelayError } from '../relay-error';

export interface Served {
  readonly port: number;
  /** Takes nothing new, lets what is under way end, then cuts what still hangs. */
  stop(graceMs: number): Promise<void>;
}

interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly connections: number;
  readonly fetch: (request: Request, env: object) => Response | Promise<Response>;
  /** Called when stopping begins, to end what never ends by itself. */
  readonly onStop?: () => void;
}

/**
 * Listens, with limits on how slow and how many callers may be.
 * @throws RelayError when the port cannot be had
 */
export async function serve({ host, port, connections, fetch, onStop }: ServeOptions) {
  const server = createServer(
    {
      // A webhook's sender gives up after 15 s (protocol §6.5): nobody need take longer to ask.
      headersTimeout: 10_000,
      requestTimeout: 15_000,
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 1000,
      maxHeaderSize: 16_384,
    },
    getRequestListener(fetch as never, { overrideGlobalObjects: false }),
  );
  server.maxConnections = connections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(notListening(host, port, cause)));
    server.listen(port, host, 4096, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
  const served: Served = {
    port: (server.address() as AddressInfo).port,
    stop: async (graceMs) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      onStop?.();
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(cut);
    },
  };
  return served;
}

function notListening(host: string, port: number, cause: NodeJS.ErrnoException): RelayError {
  const why =
    cause.code === 'EADDRINUSE' ? 'another program has it' : (cause.code ?? cause.message);
  return new RelayError(`Nothing can listen on port ${port} of ${host}: ${why}.`, { cause });
}
