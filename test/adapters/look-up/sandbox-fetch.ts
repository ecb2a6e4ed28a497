import { request } from 'node:https';
import { Readable } from 'node:stream';
import { beforeAll, vi } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/sandbox';
import { useSandbox } from '../../sandbox/use-sandbox';

/** Starts a sandbox for all tests of a file, and lets `fetch` reach it at every host. */
export function useSandboxFetch(): () => Sandbox {
  const sandbox = useSandbox();
  beforeAll(() => {
    vi.stubGlobal('navigator', { onLine: true });
    vi.stubGlobal('fetch', (address: string, init: RequestInit) =>
      fetchFrom(sandbox().port, address, init),
    );
  });
  return sandbox;
}

/** A streamed response of the sandbox, as a browser with its host rules gets it. */
function fetchFrom(port: number, address: string, init: RequestInit): Promise<Response> {
  const { hostname, pathname, search } = new URL(address);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port,
        servername: hostname,
        path: pathname + search,
        method: init.method ?? 'GET',
        headers: { ...(init.headers as Record<string, string>), Host: hostname },
        rejectUnauthorized: false,
        agent: false,
        ...(init.signal && { signal: init.signal }),
      },
      (incoming) => {
        const headers = Object.entries(incoming.headers).map(([name, value]) => [
          name,
          String(value),
        ]);
        const status = incoming.statusCode ?? 0;
        const body = Readable.toWeb(incoming) as ReadableStream<Uint8Array>;
        resolve(new Response(body, { status, headers: headers as [string, string][] }));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(init.body as string | undefined);
  });
}
