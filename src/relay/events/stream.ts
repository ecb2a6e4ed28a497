import type { IncomingMessage } from 'node:http';
import type { Hono } from 'hono';
import type { RelayDeps } from '../deps';
import { ApiError } from '../http/api-error';
import type { RelayContext, RelayEnv } from '../http/relay-env';
import type { Listener } from './hub';

const BEAT_MS = 15_000;

/** Somebody who does not read is cut off once so much waits for them; all one may miss is less. */
const MOST_WAITING = 256 * 1024;

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
          let isOver = false;
          const listener: Listener = {
            send(text) {
              if (isOver) return;
              controller.enqueue(bytesOf(text));
              if ((controller.desiredSize ?? 0) > -MOST_WAITING) return;
              leave();
              // What waits for a reader who does not read is dropped with the line.
              cut(c);
            },
            end() {
              if (isOver) return;
              leave();
              controller.close();
            },
          };
          leave = () => {
            isOver = true;
            hub.leave(account, listener);
          };
          hub.join(account, after, listener).catch((error) => {
            log.error('a listener could not be let in', { error });
            listener.end();
          });
        },
        cancel: () => leave(),
      },
      { highWaterMark: 1, size: (chunk) => chunk?.byteLength ?? 0 },
    );
    return c.body(body, 200, HEADERS);
  });
}

function cut(c: RelayContext): void {
  const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage };
  incoming?.socket.destroy();
}

const encoder = new TextEncoder();
let last = { text: '', bytes: new Uint8Array() };

/** The same text goes to many one after the other: it is made into bytes once. */
function bytesOf(text: string): Uint8Array {
  if (last.text !== text) last = { text, bytes: encoder.encode(text) };
  return last.bytes;
}
