import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { PostError, toPostError } from './post-error';
import { isPublicAddress } from './public-address';
import { createPublicLookup, PRIVATE_PROBLEM, type Resolve } from './public-lookup';

export interface Outgoing {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Whether it may go to an address that is not public, and without TLS. */
  readonly allowPrivate: boolean;
}

/** The part of an answer that counts. */
export interface PostAnswer {
  readonly status: number;
  readonly retryAfter: string | undefined;
}

/** Posts a message. Redirects are not followed. @throws PostError when there is no answer */
export type Post = (outgoing: Outgoing, signal?: AbortSignal) => Promise<PostAnswer>;

/** Time for everything, from the look-up of the name to the end of the answer. */
const TIMEOUT_MS = 15_000;

/** More of an answer is not read. */
const MAX_ANSWER_BYTES = 65_536;

interface PostOptions {
  readonly resolve?: Resolve;
  readonly timeoutMs?: number;
}

/** Creates a function that posts over kept connections, and the function that closes them. */
export function createPost({ resolve, timeoutMs = TIMEOUT_MS }: PostOptions = {}): {
  readonly post: Post;
  close(): void;
} {
  // Agents of our own: the global one may use a proxy from the environment. Connections to private
  // addresses are kept apart, because an agent does not tell them from others.
  const agents = (lookup?: ReturnType<typeof createPublicLookup>) => {
    const options = { keepAlive: true, maxFreeSockets: 32, ...(lookup && { lookup }) };
    return { http: new HttpAgent(options), https: new HttpsAgent(options) };
  };
  const checked = agents(createPublicLookup(resolve));
  const unchecked = agents();

  const post = async (outgoing: Outgoing, signal?: AbortSignal): Promise<PostAnswer> => {
    const { url, allowPrivate } = outgoing;
    const { protocol, hostname } = new URL(url);
    const host = hostname.replace(/^\[|\]$/g, '');
    if (!allowPrivate && isIP(host) && !isPublicAddress(host)) throw new PostError(PRIVATE_PROBLEM);
    if (!allowPrivate && protocol !== 'https:') throw new PostError('the URL is not https');
    const set = allowPrivate ? unchecked : checked;
    const isTls = protocol === 'https:';
    return await exchange(
      outgoing,
      {
        send: isTls ? httpsRequest : httpRequest,
        agent: isTls ? set.https : set.http,
        timeoutMs,
      },
      signal,
    );
  };
  return {
    post,
    close() {
      for (const { http, https } of [checked, unchecked]) {
        http.destroy();
        https.destroy();
      }
    },
  };
}

interface Transport {
  readonly send: typeof httpRequest | typeof httpsRequest;
  readonly agent: HttpAgent | HttpsAgent;
  readonly timeoutMs: number;
}

async function exchange(
  outgoing: Outgoing,
  transport: Transport,
  signal?: AbortSignal,
  isRepeated = false,
): Promise<PostAnswer> {
  const { url, headers, body } = outgoing;
  const { send, agent, timeoutMs } = transport;
  let wasReused = false;
  let isAnswered = false;
  try {
    return await new Promise<PostAnswer>((resolve, reject) => {
      const options = {
        method: 'POST',
        agent,
        headers: { ...headers, 'content-length': body.length },
      };
      const request = send(url, options, (response) => {
        isAnswered = true;
        readAnswer(response, resolve);
      });
      const stop = (): void => void request.destroy(new PostError('the relay stopped'));
      const timer = setTimeout(
        () => request.destroy(new PostError(`no answer within ${timeoutMs / 1000} s`)),
        timeoutMs,
      );
      signal?.addEventListener('abort', stop);
      if (signal?.aborted) stop();
      request.on('error', (error) => {
        wasReused = request.reusedSocket;
        if (!isAnswered) reject(error);
      });
      request.on('close', () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
        if (!isAnswered)
          reject(new PostError('the receiver closed the connection before it answered'));
      });
      request.end(body);
    });
  } catch (error) {
    // The receiver may close a kept connection just when it is used again; a new one is not stale.
    const isStale = wasReused && error instanceof Error && !(error instanceof PostError);
    if (isStale && !isRepeated) return await exchange(outgoing, transport, signal, true);
    throw toPostError(error);
  }
}

/** The status is the answer, whatever becomes of the body, which is read so that it can be dropped. */
function readAnswer(response: IncomingMessage, resolve: (answer: PostAnswer) => void): void {
  const answer = { status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] };
  let length = 0;
  response.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > MAX_ANSWER_BYTES) response.destroy();
  });
  response.on('error', () => {});
  response.on('close', () => resolve(answer));
}
