import { get } from 'node:https';
import { checkClaims } from '../../src/core/claims';
import type { Session } from '../../src/core/session';
import type { Sandbox } from '../../src/sandbox/sandbox';
import { SANDBOX_API_KEY } from '../../src/sandbox/state/application';

const HOST = 'oauth2.xumm.app';

/**
 * Creates the session of a user who signed in earlier: a real one, requested from the platform over
 * TLS and approved on the phone, but without the browser. `sign-in.test.ts` covers the browser.
 */
export async function signInOutsideBrowser(
  sandbox: Sandbox,
  redirectUri: string,
): Promise<Session> {
  const query = new URLSearchParams({
    response_type: 'token',
    client_id: SANDBOX_API_KEY,
    redirect_uri: redirectUri,
    scope: 'openid',
  });
  const { location: page = '' } = await fetchFromPlatform(sandbox, `/auth?${query}`);
  const uuid = page.split('/').at(-1) ?? '';
  await sandbox.phone.sign(await sandbox.phone.nextSignIn());
  const back = sandbox.platform.findPayload(uuid)?.request.returnUrl.web ?? '';
  const { pathname, search } = new URL(back.replace('{id}', uuid));
  const { location = '' } = await fetchFromPlatform(sandbox, pathname + search);
  const jwt = new URLSearchParams(location.split(/[?#]/)[1]).get('access_token') ?? '';
  const { name, picture } = JSON.parse((await fetchFromPlatform(sandbox, '/userinfo', jwt)).body);
  const profile = { ...(name && { name }), ...(picture && { picture }) };
  return {
    jwt,
    apiKey: SANDBOX_API_KEY,
    ...checkClaims(jwt, SANDBOX_API_KEY, Date.now()),
    ...profile,
  };
}

function fetchFromPlatform({ port }: Sandbox, path: string, jwt?: string) {
  const headers = { host: HOST, ...(jwt ? { authorization: `Bearer ${jwt}` } : {}) };
  return new Promise<{ location: string | undefined; body: string }>((resolve, reject) => {
    // The sandbox creates a new certificate at every start.
    const options = { host: '127.0.0.1', port, path, headers, rejectUnauthorized: false };
    const request = get({ ...options, servername: HOST }, (answer) => {
      let body = '';
      answer.on('data', (chunk) => {
        body += String(chunk);
      });
      answer.on('end', () => resolve({ location: answer.headers.location, body }));
    });
    request.on('error', reject);
  });
}
