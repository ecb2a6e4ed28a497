import type { Hono } from 'hono';
import type { RelayDeps } from '../deps';
import { ApiError } from '../http/api-error';
import type { RelayEnv } from '../http/relay-env';
import type { Listener } from './hub';
import { frame } from './read-changes';

const BEAT_MS = 15_000;

/** Somebody who does not read is cut off once so much waits for them. */
const MOST_WAITING = 65_536;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // Proxies must pass each piece on at once.
  'X-Accel-Buffering': 'no',
};

/** `GET /events`: a stream of the caller's changes; `Last-Event-ID` resumes it. */
export function eventRoutes(app: Hono<RelayEnv>, deps: RelayDeps): void {
  const { hub, config, log } = deps;
  setInterval(() => hub.sendAll(': beat\n\n'), BEAT_MS).unref();

  app.get('/events', (c) => {
    const { account } = c.get('caller');
    if (hub.count(account) >= config.listenersPerAccount) throw new ApiError(429, 429);
    const last = c.req.header('last-event-id') ?? '';
    const after = /^\d{1,15}$/.test(last) ? Number(last) : undefined;
    let leave = (): void => {};
    const body = new ReadableStream<Uint8Array>(
      {
        start(controller) {
          const listener: Listener = {
            send(text) {
              if ((controller.desiredSize ?? 0) < -MOST_WAITING) listener.end();
              else controller.enqueue(bytesOf(text));
            },
            end() {
              leave();
              controller.close();
            },
          };
          leave = () => hub.leave(account, listener);
          listener.send(frame('hello', {}));
          hub.join(account, after, listener).catch((error) => {
            log.error('a listener could not be let in', { error });
            listener.end();
          });
        },
        cancel: () => leave(),
      },
      { highWaterMark: 1, size: (chunk) => chunk?.byteLength ?? 0 },
    );
    return new Response(body, { headers: HEADERS });
  });
}

const encoder = new TextEncoder();
let last = { text: '', bytes: new Uint8Array() };

/** The same text goes to many one after the other: it is made into bytes once. */
function bytesOf(text: string): Uint8Array {
  if (last.text !== text) last = { text, bytes: encoder.encode(text) };
  return last.bytes;
}
