import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Hono } from 'hono';
import type { RelayDeps } from '../deps';
import { ApiError } from '../http/api-error';
import type { RelayEnv } from '../http/relay-env';
import type { Listener } from './hub';

const HEARTBEAT_MS = 15_000;

/**
 * Back-pressure limit: a client with more unsent bytes is disconnected. A full replay is smaller.
 */
const MAX_UNSENT_BYTES = 256 * 1024;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // Tells proxies not to buffer the stream.
  'X-Accel-Buffering': 'no',
};

/** `GET /events`: a stream of the caller's changes; `Last-Event-ID` resumes it. */
export function eventRoutes(app: Hono<RelayEnv>, deps: RelayDeps): void {
  const { hub, config, log } = deps;
  setInterval(() => hub.sendAll(': beat\n\n'), HEARTBEAT_MS).unref();

  app.get('/events', (c) => {
    const { account, id } = c.get('caller');
    if (hub.count(account) >= config.listenersPerAccount) throw new ApiError(429, 429);
    const last = c.req.header('last-event-id') ?? '';
    const after = /^\d{1,15}$/.test(last) ? Number(last) : undefined;
    // Writes to Node's response: a web stream for each of thousands of clients takes more memory
    // than the connections themselves.
    const { outgoing } = c.env as unknown as HttpBindings;
    const listener: Listener = {
      session: id,
      send(text) {
        if (outgoing.writableEnded || outgoing.destroyed) return;
        outgoing.write(text);
        if (outgoing.writableLength > MAX_UNSENT_BYTES) outgoing.destroy();
      },
      end() {
        hub.leave(account, listener);
        outgoing.end();
      },
    };
    // The headers come from `c.body`, not `c.res`: after a read of `c.res` Hono replaces
    // RESPONSE_ALREADY_SENT by a new response, and sends it.
    outgoing.writeHead(200, { ...Object.fromEntries(c.body(null).headers), ...HEADERS });
    outgoing.flushHeaders();
    outgoing.once('close', () => hub.leave(account, listener));
    hub.join(account, after, listener).catch((error) => {
      log.error('an event stream could not be started; the client connects again', { error });
      listener.end();
    });
    return RESPONSE_ALREADY_SENT;
  });
}
