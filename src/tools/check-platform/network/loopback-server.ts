import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loopbackRedirectUri } from '../../../sandbox/network/loopback-redirect';
import { CheckError } from '../check-error';

/** The server on this machine to which a browser comes back after the sign-in. */
export interface LoopbackServer {
  readonly redirectUri: string;
  /** The first address it was called with that has this state (protocol §2.3). */
  waitForState(state: string): Promise<URL>;
  close(): void;
}

/** @throws CheckError when the port is in use */
export async function startLoopbackServer(port: number): Promise<LoopbackServer> {
  const addresses: URL[] = [];
  const waiting = new Set<(address: URL) => void>();
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://localhost');
    const isRedirect = request.method === 'GET' && address.pathname === '/xaman';
    response.writeHead(isRedirect ? 200 : 404, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    });
    response.end(isRedirect ? 'Go back to the terminal. You can close this page.' : 'Not found');
    if (!isRedirect) return;
    addresses.push(address);
    for (const check of [...waiting]) check(address);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  }).catch((cause) => {
    throw new CheckError(
      `Port ${port} cannot be used: set CHECK_PORT to a free one, and list its redirect at https://apps.xumm.dev.`,
      { cause },
    );
  });
  return {
    redirectUri: loopbackRedirectUri((server.address() as AddressInfo).port),
    waitForState: (state) =>
      new Promise((resolve) => {
        const check = (address: URL): void => {
          if (address.searchParams.get('state') !== state) return;
          waiting.delete(check);
          resolve(address);
        };
        waiting.add(check);
        for (const address of addresses) check(address);
      }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
