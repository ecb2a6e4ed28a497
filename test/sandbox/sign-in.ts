import { createHash } from 'node:crypto';
import type { Sandbox } from '../../src/sandbox/sandbox';
import { call, type TestResponse } from './client';

export const REDIRECT = 'https://client.example/back';
export const VERIFIER = 'a-verifier-of-at-least-forty-three-characters-0123456789';
export const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');

/** Calls `/auth`; the defaults are a valid code + PKCE request. */
export function authorize(sandbox: Sandbox, params: Record<string, string | undefined> = {}) {
  const query = new URLSearchParams();
  const all = {
    client_id: sandbox.platform.applications[0]?.uuid,
    redirect_uri: REDIRECT,
    response_type: 'code',
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
    state: 'state-1',
    scope: 'openid',
    ...params,
  };
  for (const [name, value] of Object.entries(all)) if (value !== undefined) query.set(name, value);
  return call(sandbox, `https://oauth2.xumm.app/auth?${query}`);
}

/** Follows the return URL of the sign page; returns the response of `/signin`. */
export async function followReturnUrl(sandbox: Sandbox, uuid: string): Promise<TestResponse> {
  const payload = sandbox.platform.findPayload(uuid);
  const url = payload?.request.returnUrl.web?.replace('{id}', uuid) ?? '';
  return call(sandbox, url);
}

/** Signs in on the phone; returns the redirect URL with the code. */
export async function getCode(
  sandbox: Sandbox,
  params: Record<string, string | undefined> = {},
  account = 'Alice',
): Promise<URL> {
  await authorize(sandbox, params);
  const uuid = await sandbox.phone.nextSignIn();
  await sandbox.phone.sign(uuid, { account });
  const answer = await followReturnUrl(sandbox, uuid);
  return new URL(String(answer.headers.location));
}

/** Calls `/token`; the defaults match `getCode`. */
export function exchangeCode(sandbox: Sandbox, code: string, fields: Record<string, string> = {}) {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: sandbox.platform.applications[0]?.uuid ?? '',
    redirect_uri: REDIRECT,
    code_verifier: VERIFIER,
    code,
    ...fields,
  });
  return call(sandbox, 'https://oauth2.xumm.app/token', {
    body: body.toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
}

/** Signs in with an account of the phone; returns the JWT. */
export async function signIn(sandbox: Sandbox, account = 'Alice'): Promise<string> {
  const redirect = await getCode(sandbox, {}, account);
  const answer = await exchangeCode(sandbox, redirect.searchParams.get('code') ?? '');
  return answer.json.access_token;
}
