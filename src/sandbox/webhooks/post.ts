import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { rootCertificates } from 'node:tls';

export interface PostOptions {
  headers: Record<string, string>;
  body: string;
  /** Aborts the request and every redirect that follows it. */
  signal: AbortSignal;
  /** PEM of certificates to trust in addition to Node's root certificates. */
  trustedCertificates?: string | undefined;
}

/** The platform's HTTP client follows this many redirects before it gives up. */
const MAX_REDIRECTS = 20;

/**
 * POSTs and follows redirects as the platform's client does (§6.5): 307 and 308 send the body
 * again, 301, 302 and 303 turn into a GET without a body.
 * @returns the HTTP status; the body of the response is ignored
 * @throws Error when there is no response
 */
export async function postWebhook(url: string, options: PostOptions): Promise<number> {
  let target = new URL(url);
  let body: string | undefined = options.body;
  for (let step = 0; step <= MAX_REDIRECTS; step += 1) {
    const response = await send(target, body, options);
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    response.on('error', () => {}).resume();
    if (![301, 302, 303, 307, 308].includes(status) || !location) return status;
    target = new URL(location, target);
    if (status < 307) body = undefined;
  }
  throw new Error('Too many redirects');
}

/** Opens a new connection per attempt, so no attempt fails because a kept-alive one was closed. */
function send(url: URL, body: string | undefined, options: PostOptions): Promise<IncomingMessage> {
  const ca =
    options.trustedCertificates === undefined
      ? undefined
      : [...rootCertificates, options.trustedCertificates];
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const settings = {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...options.headers, ...length },
    signal: options.signal,
    agent: false,
  };
  return new Promise((resolve, reject) => {
    const request =
      url.protocol === 'https:'
        ? httpsRequest(url, { ...settings, ...(ca && { ca }) }, resolve)
        : httpRequest(url, settings, resolve);
    request.on('error', reject);
    request.end(body);
  });
}
