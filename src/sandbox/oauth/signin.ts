import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { ApiDeps } from '../api/env';
import type { PayloadRecord } from '../payloads/record';
import { claimsFor } from './claims';
import { OAuthError } from './error';
import type { AuthRequest, OAuthStore } from './store';

type RedirectParams = Record<string, string>;

/** `/signin`, the return leg (§2.3): redirects to the client, or shows the XummPkce page. */
export async function finishSignIn(c: Context, deps: ApiDeps, store: OAuthStore) {
  const query = new URL(c.req.url).searchParams;
  const [t, h, client] = ['t', 'h', 'c'].map((name) => query.get(name) ?? '');
  const request = store.findRequest(t ?? '', h ?? '', client ?? '');
  if (request === 'forged') {
    throw new OAuthError('xumm_signin_sec_vil', 'The sign in link is not valid.', 403);
  }
  const record = deps.platform.findPayload(query.get('payload') ?? '');
  if (!request || !record) {
    throw new OAuthError('handle_signin_fatal', 'The sign in could not be completed.', 500);
  }
  const isPopup = request.scope?.toLowerCase() === 'xummpkce';
  const isSigned = record.resolution?.signed === true;
  const params = isSigned
    ? await grantedParams(request, record, deps, store)
    : deniedParams(request, isPopup);
  const target = withQuery(request.redirectUri, params);
  if (!isPopup) return c.redirect(target, 302);
  return c.html(popupPage(request.redirectUri, target, params, isSigned));
}

async function grantedParams(
  request: AuthRequest,
  record: PayloadRecord,
  { jwt, platform }: ApiDeps,
  store: OAuthStore,
): Promise<RedirectParams> {
  const echoed: RedirectParams = {};
  if (request.state !== null) echoed.state = request.state;
  if (request.nonce !== null) echoed.nonce = request.nonce;
  if (request.responseType === 'code') {
    const code = store.createCode(request, record.uuid);
    return { authorization_code: code, code, ...echoed };
  }
  return {
    access_token: await jwt.issue(claimsFor(request, record, platform)),
    token_type: 'bearer',
    expires_in: String(platform.switches.jwtLifetimeSeconds),
    refresh_token: '',
    ...echoed,
    ...(request.scope !== null ? { scope: request.scope } : {}),
  };
}

/** The error of a rejection; XummPkce mode leaves out `state` (§2.3). */
function deniedParams(request: AuthRequest, isPopup: boolean): RedirectParams {
  return {
    error: 'access_denied',
    error_description: 'The XUMM sign in request has been rejected',
    ...(!isPopup && request.state !== null ? { state: request.state } : {}),
  };
}

/** Adds the parameters to the query, never to the fragment (§2.3). */
function withQuery(uri: string, params: RedirectParams): string {
  const [base = '', fragment] = uri.split('#');
  const joined = `${base}${base.includes('?') ? '&' : '?'}${new URLSearchParams(params)}`;
  return fragment === undefined ? joined : `${joined}#${fragment}`;
}

function popupPage(redirectUri: string, target: string, params: RedirectParams, isSigned: boolean) {
  const source = isSigned ? 'xumm_sign_request_resolved' : 'xumm_sign_request_rejected';
  const options = { redirect_uri: redirectUri, full_redirect_uri: target, ...params };
  const toScriptLiteral = (value: unknown): string =>
    JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028');
  const script = `
    const message = ${toScriptLiteral(JSON.stringify({ source, options }))};
    if (window.opener) {
      window.opener.postMessage(message, ${toScriptLiteral(redirectUri)});
      setTimeout(() => window.close(), 1);
    } else location.href = ${toScriptLiteral(target)};`;
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <title>Signed in</title>
      <p>One moment…</p>
      <script>
        ${raw(script)}
      </script>
    </html>`;
}
