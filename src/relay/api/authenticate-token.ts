import type { MiddlewareHandler } from 'hono';
import type { ApiScope } from '../api-tokens/api-token';
import type { RelayDeps } from '../deps';
import { CallLimit } from '../http/call-limit';
import { clientAddressOf } from '../http/client-address';
import { bearerTokenOf } from '../http/relay-env';
import type { ApiContext, ApiEnv } from './api-env';
import { HttpProblem } from './http-problem';

/** Calls per minute and address without a valid token: makes guessing tokens useless. */
const ANONYMOUS_PER_MINUTE = 60;

/** Authenticates calls by their API token. Limits them per token, or per address without one. */
export function authenticateToken(deps: RelayDeps): MiddlewareHandler<ApiEnv> {
  const { config, clock, apiTokens } = deps;
  const calls = new CallLimit(config.callsPerToken, clock);
  const anonymous = new CallLimit(ANONYMOUS_PER_MINUTE, clock);
  return async (c, next) => {
    const address = clientAddressOf(c, config.trustProxy);
    const text = bearerTokenOf(c);
    // Strangers over the limit cost no query each, and programs behind their address are still served.
    if (anonymous.isUsedUp(address) && !(await apiTokens.filter.mayExist(text, clock.now())))
      anonymous.countCall(c, address);
    const token = await apiTokens.find(text, clock.now());
    if (!token) {
      anonymous.countCall(c, address);
      c.header('WWW-Authenticate', 'Bearer');
      throw endedProblem();
    }
    calls.countCall(c, token.id);
    c.set('token', token);
    return await next();
  };
}

/** The problem of a token that is unknown, or was ended while the call waited. */
export function endedProblem(): HttpProblem {
  return new HttpProblem(
    'unauthorized',
    'Send `Authorization: Bearer xrt_…` with an API token that has not been ended. The operator creates one with: npm run relay -- tokens add --label <name>',
  );
}

/** @throws HttpProblem when the token lacks the scope */
export function expectScope(c: ApiContext, scope: ApiScope): void {
  const { scopes, label } = c.get('token');
  if (scopes.includes(scope)) return;
  throw new HttpProblem(
    'wrong-scope',
    `The token “${label}” lacks the scope “${scope}”. Use a token that was created with --can ${scope}.`,
  );
}
