import { type RequestOptions, request } from 'node:https';
import type { Sandbox } from '../../sandbox/sandbox';

/**
 * A `fetch` that reaches a sandbox in this process, whatever the host in the URL. It uses TLS, and
 * does not verify the certificate, which the sandbox generates at every start.
 */
export function platformFetch(sandbox: Sandbox): typeof fetch {
  return async (input, init = {}) => {
    const { pathname, search, hostname } = new URL(
      String(input instanceof Request ? input.url : input),
    );
    const options: RequestOptions = {
      host: '127.0.0.1',
      port: sandbox.port,
      servername: hostname,
      path: pathname + search,
      method: init.method ?? 'GET',
      headers: { ...Object.fromEntries(new Headers(init.headers)), host: hostname },
      rejectUnauthorized: false,
      agent: false,
      ...(init.signal && { signal: init.signal }),
    };
    return await new Promise<Response>((resolve, reject) => {
      const outgoing = request(options, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const headers = new Headers();
          for (const [name, value] of Object.entries(incoming.headers))
            headers.set(name, String(value));
          const body = Buffer.concat(chunks);
          const status = incoming.statusCode ?? 502;
          resolve(new Response(status === 204 ? null : body, { status, headers }));
        });
      });
      outgoing.on('error', reject);
      outgoing.end(init.body as string | undefined);
    });
  };
}
