import type { MiddlewareHandler } from 'hono';
import type { RelayDeps } from '../deps';
import { SessionOver } from '../http/api-error';
import { addressOf, CallLimit } from '../http/limit-calls';
import { bearer, type RelayEnv } from '../http/relay-env';

/** Strangers and pairings of one address in a minute: guessing sessions is to lead nowhere. */
const STRANGERS_PER_MINUTE = 60;

/** Finds out who calls. Callers have so many calls a minute each, and strangers few by address. */
export function letIn({ config, clock, sessions }: RelayDeps): MiddlewareHandler<RelayEnv> {
  const calls = new CallLimit(config.callsPerMinute, clock);
  const strangers = new CallLimit(STRANGERS_PER_MINUTE, clock);
  return async (c, next) => {
    const address = addressOf(c, config.trustProxy);
    // Pairing brings the platform's own token in place of a session.
    if (c.req.method === 'POST' && c.req.path === '/sessions') {
      strangers.spend(c, address);
      return await next();
    }
    const caller = await sessions.findCaller(bearer(c), clock.now());
    if (!caller) {
      strangers.spend(c, address);
      throw new SessionOver();
    }
    calls.spend(c, caller.id);
    c.set('caller', caller);
    return await next();
  };
}
