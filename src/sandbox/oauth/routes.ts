import { type Context, Hono } from 'hono';
import { accountInfo } from '../api/account-info';
import type { ApiDeps } from '../api/env';
import { ISSUER } from '../state/jwt';
import { authorize } from './auth';
import { OAuthError, oauthErrorBody, oauthErrorResponse } from './error';
import { finishSignIn } from './signin';
import { OAuthStore } from './store';
import { exchangeCode } from './token';

/** The OAuth2/OpenID host (§2.1), at the root and below `/oauth`. */
export function createOAuth(deps: ApiDeps): Hono {
  const store = new OAuthStore(deps.platform.clock, deps.platform.switches);
  const routes = new Hono();
  for (const path of ['/auth', '/authorize']) {
    routes.get(path, (c) => authorize(c, deps.platform, store));
  }
  routes.get('/signin', (c) => finishSignIn(c, deps, store));
  routes.post('/token', (c) => exchangeCode(c, deps, store));
  routes.get('/userinfo', (c) => userinfo(c, deps));
  routes.get('/certs', async (c) => c.json(await deps.jwt.jwks()));
  routes.get('/.well-known/openid-configuration', (c) => c.json(CONFIGURATION));

  const app = new Hono();
  app.use('*', async (c, next) => {
    c.header('Access-Control-Allow-Origin', '*');
    if (c.req.method !== 'OPTIONS') return next();
    c.header('Access-Control-Allow-Headers', '*, Authorization');
    c.header('Access-Control-Allow-Methods', 'GET, POST, OPTIONS');
    return c.body(null, 200);
  });
  app.route('/', routes);
  app.route('/oauth', routes);
  app.notFound((c) => oauthErrorResponse(c, new OAuthError('not_found', 'Unknown endpoint.', 404)));
  app.onError((error, c) => {
    if (error instanceof OAuthError) {
      return c.req.path.endsWith('/token') || c.req.path.endsWith('/userinfo')
        ? c.json(oauthErrorBody(error), error.status as 400)
        : oauthErrorResponse(c, error);
    }
    console.error(error);
    return oauthErrorResponse(c, new OAuthError('handle_signin_fatal', 'Internal error.', 500));
  });
  return app;
}

/** The profile of the signed-in user (§1.6). */
async function userinfo(c: Context, { jwt }: ApiDeps) {
  const token = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (!token)
    throw new OAuthError('invalid_jwt', 'The Authorization header has no bearer token.', 401);
  const session = await jwt.verify(token);
  if (typeof session === 'string') {
    throw new OAuthError('jwt_auth_error', 'The token is invalid or has expired.', 403);
  }
  return c.json({
    sub: session.sub,
    email: session.email,
    picture: `https://xumm.app/avatar/${session.sub}.png`,
    ...accountInfo(session.sub),
    networkType: session.network_type,
    networkEndpoint: session.network_endpoint,
    networkId: session.network_id,
  });
}

const CONFIGURATION = {
  issuer: ISSUER,
  authorization_endpoint: `${ISSUER}/auth`,
  token_endpoint: `${ISSUER}/token`,
  userinfo_endpoint: `${ISSUER}/userinfo`,
  jwks_uri: `${ISSUER}/certs`,
  response_types_supported: ['code', 'token'],
  grant_types_supported: ['authorization_code', 'implicit'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  scopes_supported: ['openid'],
  code_challenge_methods_supported: ['S256'],
};
