import type { MiddlewareHandler } from 'hono';
import type { RelayDeps } from '../deps';
import { SessionEndedError } from '../http/api-error';
import { CallLimit, clientAddressOf } from '../http/call-limit';
import { bearerTokenOf, type RelayEnv } from '../http/relay-env';
import { isAdmitted } from './is-admitted';

/**
 * Calls per minute and address without a session, and pairings: makes guessing sessions useless.
 */
const ANONYMOUS_PER_MINUTE = 60;

/** Authenticates calls. Limits them per account, or per address where there is no session. */
export function authenticate({ config, clock, sessions }: RelayDeps): MiddlewareHandler<RelayEnv> {
  const calls = new CallLimit(config.callsPerMinute, clock);
  const anonymous = new CallLimit(ANONYMOUS_PER_MINUTE, clock);
  return async (c, next) => {
    const address = clientAddressOf(c, config.trustProxy);
    // A call that pairs has a JWT of the platform instead of a session.
    if (c.req.method === 'POST' && c.req.path === '/sessions') {
      anonymous.countCall(c, address);
      return await next();
    }
    const caller = await sessions.findCaller(bearerTokenOf(c), clock.now());
    if (!caller || !isAdmitted(config, caller.account)) {
      anonymous.countCall(c, address);
      throw new SessionEndedError();
    }
    calls.countCall(c, caller.account);
    c.set('caller', caller);
    return await next();
  };
}
