import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { RelayError } from '../relay-error';

export interface RunningServer {
  readonly port: number;
  /** Accepts no new calls, waits at most `graceMs` for running ones, then cuts the rest. */
  stop(graceMs: number): Promise<void>;
}

interface ServeOptions {
  readonly host: string;
  readonly port: number;
  /** Highest number of open connections. */
  readonly connections: number;
  readonly fetch: (request: Request, env: object) => Response | Promise<Response>;
  /** Called when stopping begins; must end responses that have no end, such as event streams. */
  readonly onStop?: () => void;
}

/** How often idle connections are closed while the server stops. */
const CLOSE_IDLE_EVERY_MS = 50;

/**
 * Listens, with limits on connections and on slow clients.
 * @throws RelayError when the port is not available
 */
export async function serve({ host, port, connections, fetch, onStop }: ServeOptions) {
  const server = createServer(
    {
      // Xaman aborts a webhook after 15 s (protocol §6.5), so no client needs a longer time.
      headersTimeout: 10_000,
      requestTimeout: 15_000,
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 1000,
      maxHeaderSize: 16_384,
    },
    getRequestListener(fetch as never, { overrideGlobalObjects: false }),
  );
  server.maxConnections = connections;
  let isStopping = false;
  server.prependListener('request', (_request, response) => {
    // Makes clients with keep-alive close their connection after this response.
    if (isStopping) response.setHeader('Connection', 'close');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(listenError(host, port, cause)));
    server.listen(port, host, 4096, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
  const running: RunningServer = {
    port: (server.address() as AddressInfo).port,
    stop: async (graceMs) => {
      isStopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      onStop?.();
      const idleTimer = setInterval(() => server.closeIdleConnections(), CLOSE_IDLE_EVERY_MS);
      const graceTimer = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearInterval(idleTimer);
      clearTimeout(graceTimer);
    },
  };
  return running;
}

function listenError(host: string, port: number, cause: NodeJS.ErrnoException): RelayError {
  const reason =
    cause.code === 'EADDRINUSE' ? 'another program uses it' : (cause.code ?? cause.message);
  return new RelayError(`Cannot listen on port ${port} of ${host}: ${reason}.`, { cause });
}
