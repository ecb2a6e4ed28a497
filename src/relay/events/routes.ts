import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Hono } from 'hono';
import type { RelayDeps } from '../deps';
import { ApiError } from '../http/api-error';
import type { RelayEnv } from '../http/relay-env';
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
    const { account, id } = c.get('caller');
    if (hub.count(account) >= config.listenersPerAccount) throw new ApiError(429, 429);
    const last = c.req.header('last-event-id') ?? '';
    const after = /^\d{1,15}$/.test(last) ? Number(last) : undefined;
    // Thousands wait here: a stream of the web's kind in front of the line costs more than the line.
    const { outgoing } = c.env as unknown as HttpBindings;
    const listener: Listener = {
      session: id,
      send(text) {
        if (outgoing.writableEnded || outgoing.destroyed) return;
        outgoing.write(text);
        // What waits for a reader who does not read is dropped with the line.
        if (outgoing.writableLength > MOST_WAITING) outgoing.destroy();
      },
      end() {
        hub.leave(account, listener);
        outgoing.end();
      },
    };
    // Not `c.res`: once it is asked for, what is returned is made anew, and is sent after all.
    outgoing.writeHead(200, { ...Object.fromEntries(c.body(null).headers), ...HEADERS });
    outgoing.flushHeaders();
    outgoing.once('close', () => hub.leave(account, listener));
    hub.join(account, after, listener).catch((error) => {
      log.error('a listener could not be let in', { error });
      listener.end();
    });
    return RESPONSE_ALREADY_SENT;
  });
}
