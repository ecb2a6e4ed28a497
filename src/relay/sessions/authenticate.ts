import type { MiddlewareHandler } from 'hono';
import type { RelayDeps } from '../deps';
import { SessionEndedError } from '../http/api-error';
import { CallLimit } from '../http/call-limit';
import { clientAddressOf } from '../http/client-address';
import { bearerTokenOf, type RelayEnv } from '../http/relay-env';
import { isAdmitted } from './is-admitted';

/** Calls per minute and address without a valid session: makes guessing sessions useless. */
const ANONYMOUS_PER_MINUTE = 60;

/** Pairings per minute and address. Strangers who call without a session do not use it up. */
const PAIRINGS_PER_MINUTE = 30;

/** Authenticates calls. Limits them per account, or per address where there is no session. */
export function authenticate({ config, clock, sessions }: RelayDeps): MiddlewareHandler<RelayEnv> {
  const calls = new CallLimit(config.callsPerMinute, clock);
  const anonymous = new CallLimit(ANONYMOUS_PER_MINUTE, clock);
  const pairings = new CallLimit(PAIRINGS_PER_MINUTE, clock);
  return async (c, next) => {
    const address = clientAddressOf(c, config.trustProxy);
    // A call that pairs has a JWT of the platform instead of a session.
    if (c.req.method === 'POST' && c.req.path === '/sessions') {
      pairings.countCall(c, address);
      return await next();
    }
    const session = bearerTokenOf(c);
    // Strangers over the limit cost no query each, and users behind their address are still served.
    if (anonymous.isUsedUp(address) && !(await sessions.filter.mayExist(session, clock.now())))
      anonymous.countCall(c, address);
    const caller = await sessions.findCaller(session, clock.now());
    if (!caller || !isAdmitted(config, caller.account)) {
      anonymous.countCall(c, address);
      throw new SessionEndedError();
    }
    calls.countCall(c, caller.account);
    c.set('caller', caller);
    return await next();
  };
}
