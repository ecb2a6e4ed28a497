import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { aliceOf, call, callWithJwt } from '../client';
import { authorize, exchangeCode, followReturnUrl, getCode, REDIRECT, signIn } from '../sign-in';
import { useSandbox } from '../use-sandbox';

const sandbox = useSandbox();
const json = { Accept: 'application/json' };
const keyOf = () => sandbox().platform.applications[0]?.uuid ?? '';

describe('/auth', () => {
  it('creates a new SignIn payload and redirects to it on every call', async () => {
    const first = await authorize(sandbox());
    const one = await sandbox().phone.nextSignIn();
    await authorize(sandbox());
    const two = await sandbox().phone.nextSignIn();
    expect(first.status).toBe(302);
    expect(first.headers.location).toBe(`https://xumm.app/sign/${one}`);
    expect(two).not.toBe(one);
    expect(sandbox().platform.findPayload(one)?.pushed).toBe(false);
  });

  it.each<[string, Record<string, string | undefined>, string, string]>([
    ['no redirect', { redirect_uri: undefined }, 'invalid_request', 'missing'],
    ['a bad response type', { response_type: 'x' }, 'invalid_request', 'not supported'],
    ['half a challenge', { code_challenge_method: undefined }, 'invalid_request', 'missing'],
    ['an unknown client', { client_id: 'x' }, 'access_denied', 'Invalid client/redirect URL.'],
    ['a foreign redirect', { redirect_uri: 'https://evil.example' }, 'access_denied', 'Invalid'],
    ['an extension page', { redirect_uri: 'chrome-extension://a/b' }, 'access_denied', 'Invalid'],
  ])('refuses %s with 400 and does not redirect', async (_what, params, error, text) => {
    const answer = await authorize(sandbox(), params);
    expect([answer.status, answer.json.error]).toEqual([400, error]);
    expect(answer.json.error_description).toContain(text);
    expect(answer.headers.location).toBeUndefined();
  });

  it('responds to a browser with a page instead of JSON', async () => {
    const headers = { 'User-Agent': 'Mozilla/5.0', Accept: 'text/html,*/*' };
    const answer = await call(sandbox(), 'https://oauth2.xumm.app/auth', { headers });
    expect(answer.headers['content-type']).toContain('text/html');
  });

  it('copies signers and a forced network to the payload', async () => {
    await authorize(sandbox(), { signers: aliceOf(sandbox()), force_network: 'testnet' });
    const uuid = await sandbox().phone.nextSignIn();
    const request = sandbox().platform.findPayload(uuid)?.request;
    expect(request).toMatchObject({ signers: [aliceOf(sandbox())], forceNetwork: 'TESTNET' });
    await sandbox().phone.reject(uuid);
  });
});

describe('the return leg', () => {
  it('has code and state in the query', async () => {
    const back = await getCode(sandbox(), { nonce: 'n-1' });
    expect(back.origin + back.pathname).toBe(REDIRECT);
    const { code, authorization_code, ...rest } = Object.fromEntries(back.searchParams);
    expect(code).toBe(authorization_code);
    expect(rest).toEqual({ state: 'state-1', nonce: 'n-1' });
  });

  it('has a token in the implicit flow, with state as a claim', async () => {
    const implicit = { response_type: 'token', code_challenge: undefined };
    const back = await getCode(sandbox(), { ...implicit, code_challenge_method: undefined });
    const { access_token, ...rest } = Object.fromEntries(back.searchParams);
    expect(rest).toEqual({
      token_type: 'bearer',
      expires_in: '86400',
      refresh_token: '',
      state: 'state-1',
      scope: 'openid',
    });
    const ping = await callWithJwt(sandbox(), access_token ?? '', 'ping');
    expect(ping.json).toMatchObject({ pong: true, state: 'state-1', client_id: keyOf() });
  });

  it('has access_denied after a rejection', async () => {
    await authorize(sandbox());
    const uuid = await sandbox().phone.nextSignIn();
    await sandbox().phone.reject(uuid);
    const back = new URL(String((await followReturnUrl(sandbox(), uuid)).headers.location));
    expect(Object.fromEntries(back.searchParams)).toEqual({
      error: 'access_denied',
      error_description: 'The XUMM sign in request has been rejected',
      state: 'state-1',
    });
  });

  it('is a page that posts to its opener for scope XummPkce', async () => {
    await authorize(sandbox(), { scope: 'XummPkce' });
    const uuid = await sandbox().phone.nextSignIn();
    await sandbox().phone.sign(uuid);
    const answer = await followReturnUrl(sandbox(), uuid);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('xumm_sign_request_resolved');
    expect(answer.text).toContain(`postMessage(message, "${REDIRECT}")`);
  });

  it('is refused for a forged link', async () => {
    const url = `https://oauth2.xumm.app/signin?t=a&h=b&c=${keyOf()}&payload=c`;
    const answer = await call(sandbox(), url, { headers: json });
    expect([answer.status, answer.json.error]).toEqual([403, 'xumm_signin_sec_vil']);
  });
});

describe('/token', () => {
  const code = async () => (await getCode(sandbox())).searchParams.get('code') ?? '';

  it('exchanges a code with its verifier once', async () => {
    const used = await code();
    const answer = await exchangeCode(sandbox(), used);
    expect(answer.json).toMatchObject({
      token_type: 'bearer',
      expires_in: 86_400,
      id_token: answer.json.access_token,
      refresh_token: '',
      scope: 'openid',
    });
    const again = await exchangeCode(sandbox(), used);
    expect(again.json.error_description).toBe('Invalid authorization code.');
  });

  it.each<[string, Record<string, string>, string]>([
    ['verifier', { code_verifier: 'wrong' }, 'Code verifier does not match code challenge.'],
    ['redirect', { redirect_uri: 'https://x.y/z' }, 'Redirect URL does not match the record.'],
    ['client', { client_id: 'unknown' }, 'Invalid client credentials.'],
    ['code', { code: 'unknown' }, 'Invalid authorization code.'],
  ])('refuses a wrong %s', async (_what, fields, text) => {
    const answer = await exchangeCode(sandbox(), await code(), fields);
    expect([answer.status, answer.json]).toEqual([
      400,
      { error: 'access_denied', error_description: text },
    ]);
  });

  it('refuses a code with a challenge when only the secret is sent', async () => {
    const secret = sandbox().platform.applications[0]?.secret ?? '';
    const fields = { code_verifier: '', client_secret: secret };
    const answer = await exchangeCode(sandbox(), await code(), fields);
    expect(answer.json.error_description).toContain('Code verifier');
  });

  it('refuses a code after ten minutes', async () => {
    const old = await code();
    sandbox().clock.advance(600_000);
    const answer = await exchangeCode(sandbox(), old);
    expect(answer.json.error_description).toBe('Authorization code expired.');
  });

  it('refuses another grant type', async () => {
    const answer = await exchangeCode(sandbox(), await code(), { grant_type: 'refresh_token' });
    expect(answer.json.error).toBe('invalid_request');
  });
});

describe('the session', () => {
  it('is an RS256 token with the documented claims that /certs verifies', async () => {
    const jwt = await signIn(sandbox());
    const keys = (await call(sandbox(), 'https://oauth2.xumm.app/certs')).json;
    const currentDate = new Date(sandbox().clock.now());
    const { payload } = await jwtVerify(jwt, createLocalJWKSet(keys), {
      issuer: 'https://oauth2.xumm.app',
      audience: keyOf(),
      currentDate,
    });
    const account = aliceOf(sandbox());
    expect(payload).toMatchObject({
      client_id: keyOf(),
      sub: account,
      email: `${keyOf()}+${account}@xumm.me`,
      app_uuidv4: keyOf(),
      network_type: 'MAINNET',
      network_id: '0',
    });
    expect(payload).toHaveProperty('usertoken_uuidv4');
    expect(payload).not.toHaveProperty('state');
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(86_400);
  });

  it.each([
    { jwtNamesKey: false, certsKeyCount: 1 as const },
    { jwtNamesKey: true, certsKeyCount: 1 as const },
    { jwtNamesKey: false, certsKeyCount: 2 as const },
  ])('names its key, and /certs lists keys, as by switch: %o', async (switches) => {
    Object.assign(sandbox().switches, switches);
    const { alg, typ, kid } = decodeProtectedHeader(await signIn(sandbox()));
    expect([alg, typ, kid !== undefined]).toEqual(['RS256', 'JWT', switches.jwtNamesKey]);
    const { keys } = (await call(sandbox(), 'https://oauth2.xumm.app/certs')).json;
    expect(keys).toHaveLength(switches.certsKeyCount);
    Object.assign(sandbox().switches, { jwtNamesKey: false, certsKeyCount: 1 });
  });

  it('has no email and no network when jwtOptionalClaims is off', async () => {
    sandbox().switches.jwtOptionalClaims = false;
    const claims = decodeJwt(await signIn(sandbox()));
    sandbox().switches.jwtOptionalClaims = true;
    expect(claims.sub).toBe(aliceOf(sandbox()));
    expect(Object.keys(claims).filter((name) => /^email|^network/.test(name))).toEqual([]);
  });

  it('can fetch its sign-in payload and userinfo', async () => {
    const jwt = await signIn(sandbox());
    const ping = (await callWithJwt(sandbox(), jwt, 'ping')).json;
    const own = await callWithJwt(sandbox(), jwt, `payload/${ping.payload_uuidv4}`);
    expect(own.json.response.account).toBe(ping.sub);
    const headers = { Authorization: `Bearer ${jwt}` };
    const info = await call(sandbox(), 'https://oauth2.xumm.app/oauth/userinfo', { headers });
    expect(info.json).toMatchObject({ sub: ping.sub, account: ping.sub, networkId: '0' });
  });

  it.each([
    ['no token', {}, 401, 'invalid_jwt'],
    ['a bad token', { Authorization: 'Bearer x' }, 403, 'jwt_auth_error'],
  ])('is required by userinfo, which refuses %s', async (_what, headers, status, error) => {
    const answer = await call(sandbox(), 'https://oauth2.xumm.app/userinfo', {
      headers: headers as Record<string, string>,
    });
    expect([answer.status, answer.json.error]).toEqual([status, error]);
  });
});
