import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { rootCertificates } from 'node:tls';

export interface Post {
  headers: Record<string, string>;
  body: string;
  /** Aborts the whole way, redirects included. */
  signal: AbortSignal;
  /** PEM of certificates to trust beside the usual ones. */
  trust?: string | undefined;
}

/** As many as the platform's HTTP client follows before it gives up. */
const MOST_REDIRECTS = 20;

/**
 * POSTs and follows redirects the way the platform's client does (§6.5): 307 and 308 send the body
 * again, the others turn into a GET without one.
 * @returns the status; the answer's body does not matter
 * @throws when there was no answer
 */
export async function postWebhook(url: string, post: Post): Promise<number> {
  let target = new URL(url);
  let body: string | undefined = post.body;
  for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
    const answer = await send(target, body, post);
    const status = answer.statusCode ?? 0;
    const { location } = answer.headers;
    answer.on('error', () => {}).resume();
    if (![301, 302, 303, 307, 308].includes(status) || !location) return status;
    target = new URL(location, target);
    if (status < 307) body = undefined;
  }
  throw new Error('Too many redirects');
}

/** Every attempt has a connection of its own: none can fail for being old. */
function send(url: URL, body: string | undefined, post: Post): Promise<IncomingMessage> {
  const ca = post.trust === undefined ? undefined : [...rootCertificates, post.trust];
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const options = {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...post.headers, ...length },
    signal: post.signal,
    agent: false,
  };
  return new Promise((resolve, reject) => {
    const request =
      url.protocol === 'https:'
        ? overHttps(url, { ...options, ...(ca && { ca }) }, resolve)
        : overHttp(url, options, resolve);
    request.on('error', reject);
    request.end(body);
  });
}
