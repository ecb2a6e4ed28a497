import type { Hono } from 'hono';
import { findFields, findJson, findText } from '../../core/fields';
import type { RelayDeps } from '../deps';
import { ApiError, SessionEndedError } from '../http/api-error';
import { readBody } from '../http/read-body';
import { bearerTokenOf, type RelayEnv } from '../http/relay-env';
import { isAdmitted } from './is-admitted';
import { applySignInToken } from './sign-in-token';

/** Routes for pairing and for the caller's sessions. */
export function sessionRoutes(app: Hono<RelayEnv>, deps: RelayDeps): void {
  const { clock, sessions, tokens, platform, verifyJwt, config, log } = deps;

  app.post('/sessions', async (c) => {
    const body = await readBody(c, 1000);
    if (!body) throw new ApiError(599, 413);
    const signedIn = await verifyJwt(bearerTokenOf(c));
    if (!signedIn) throw new SessionEndedError();
    const { account } = signedIn;
    if (!isAdmitted(config, account)) {
      log.warn('pairing refused: RELAY_ACCOUNTS does not list the account', { account });
      throw new SessionEndedError();
    }
    await applySignInToken(signedIn, platform, tokens);
    const fields = findFields(findJson(new TextDecoder().decode(body)));
    const label = (findText(fields?.label) ?? '').replaceAll(/\p{C}/gu, '').slice(0, 60);
    const { session, id } = await sessions.create(account, label, clock.now());
    const permission = await tokens.findPermission(account, clock.now());
    log.info('paired', { account, session: id });
    return c.json({ session, id, account, apiKey: config.apiKey, until: permission?.until ?? 0 });
  });

  app.get('/sessions', async (c) => {
    const { account, id } = c.get('caller');
    const all = await sessions.list(account);
    return c.json({
      sessions: all.map(({ account: _account, ...view }) => ({ ...view, current: view.id === id })),
    });
  });

  app.delete('/sessions/:id', async (c) => {
    const { account, id } = c.get('caller');
    const target = c.req.param('id');
    const revoked = await sessions.revoke(target === 'current' ? id : target, account);
    if (!revoked) throw new ApiError(404, 404);
    return c.json({ revoked });
  });

  app.get('/ping', (c) => {
    const { account, permission } = c.get('caller');
    return c.json({ pong: true, account, ...permission });
  });
}
