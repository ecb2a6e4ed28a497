import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { ApiDeps } from '../api/env';
import { stripRedirect } from '../state/redirect-whitelist';
import { claimsFor } from './claims';
import { OAuthError } from './error';
import type { CodeGrant, OAuthStore } from './store';

type Fields = Record<string, string>;

const denied = (description: string): OAuthError => new OAuthError('access_denied', description);

/** `/token` (§2.5): exchanges a code, with a PKCE verifier or the client secret, for a JWT. */
export async function exchangeCode(c: Context, deps: ApiDeps, store: OAuthStore) {
  const { jwt, platform } = deps;
  const fields = await readFields(c);
  const code = fields.code ?? fields.authorization_code ?? '';
  const { client_id = '', redirect_uri = '', code_verifier, client_secret } = fields;
  if (fields.grant_type !== 'authorization_code') {
    throw new OAuthError('invalid_request', 'The grant type is missing or not supported.');
  }
  if (!client_id || !code || !redirect_uri || (!code_verifier && !client_secret)) {
    throw new OAuthError('invalid_request', 'Required parameters are missing in the request.');
  }
  const application = platform.findApplication(client_id);
  if (!application || application.disabled) throw denied('Invalid client credentials.');
  if (code_verifier) {
    const isEnabled = application.implicitEnabled && application.pkceEnabled;
    if (!isEnabled) throw denied('Invalid client credentials.');
  } else if (client_secret !== application.secret) throw denied('Invalid client credentials.');

  const grant = store.findCode(code);
  checkGrant(grant, client_id, redirect_uri, platform.clock.now());
  checkVerifier(grant, code_verifier);
  const record = platform.findPayload(grant.payloadUuid);
  if (!record) throw denied('Invalid authorization code.');
  store.deleteCode(code);
  const token = await jwt.issue(claimsFor(grant.request, record, platform));
  const { scope } = grant.request;
  return c.json({
    access_token: token,
    token_type: 'bearer',
    expires_in: platform.switches.jwtLifetimeSeconds,
    ...(scope?.includes('openid') ? { id_token: token } : {}),
    refresh_token: '',
    ...(scope !== null ? { scope } : {}),
  });
}

function checkGrant(
  grant: CodeGrant | undefined,
  clientId: string,
  redirectUri: string,
  now: number,
): asserts grant is CodeGrant {
  if (!grant) throw denied('Invalid authorization code.');
  if (grant.request.clientId.toLowerCase() !== clientId.toLowerCase()) {
    throw denied('Client ID does not match the record.');
  }
  if (stripRedirect(grant.request.redirectUri) !== stripRedirect(redirectUri)) {
    throw denied('Redirect URL does not match the record.');
  }
  if (now >= grant.expiresAt) throw denied('Authorization code expired.');
}

/** Checks the verifier as S256, for any declared method (§2.2). A code with a challenge needs it. */
function checkVerifier(grant: CodeGrant, verifier: string | undefined): void {
  const challenge = grant.request.codeChallenge;
  if (challenge === null && verifier === undefined) return;
  const computed = createHash('sha256')
    .update(verifier ?? '')
    .digest('base64url');
  if (computed !== challenge) throw denied('Code verifier does not match code challenge.');
}

/** Reads the form or JSON body; id and secret may also be in an HTTP Basic header. */
async function readFields(c: Context): Promise<Fields> {
  const text = await c.req.text();
  const isJson = (c.req.header('content-type') ?? '').includes('json');
  const fields: Fields = {};
  for (const [name, value] of isJson ? readJson(text) : new URLSearchParams(text)) {
    fields[name] = String(value);
  }
  const basic = /^Basic\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (basic) {
    const [id = '', ...secret] = Buffer.from(basic, 'base64').toString().split(':');
    fields.client_id ??= id;
    fields.client_secret ??= secret.join(':');
  }
  return fields;
}

function readJson(text: string): [string, unknown][] {
  try {
    const body: unknown = JSON.parse(text);
    return body && typeof body === 'object' ? Object.entries(body) : [];
  } catch {
    return [];
  }
}
