import { expect, test } from 'vitest';
import { followReturnUrl } from '../../sandbox/sign-in';
import { approve, check, type OnScan, reject, verdictOn } from './check';

test('a check submits nothing, leaves no open payload of the user, and shows no token', async () => {
  const { sandbox, screen, tokenAnswers, exitCode } = await check();
  expect(exitCode).toBe(0);
  const created = sandbox.platform.payloads();
  expect(created.length).toBeGreaterThan(5);
  for (const { request } of created) expect(request.submit).toBe(false);
  const bodies = sandbox.traffic
    .entries()
    .filter(({ method, path }) => method === 'POST' && path.endsWith('/payload'))
    .map(({ data = '' }) => JSON.parse(data));
  expect(bodies.length).toBeGreaterThan(3);
  for (const { options } of bodies) expect(options.submit).toBe(false);
  const ofSession = created.filter(({ createdBy }) => createdBy === 'jwt');
  for (const { cancelled, resolution } of ofSession)
    expect(cancelled || resolution?.signed === false).toBe(true);

  const [answer = '{}'] = tokenAnswers;
  const { access_token: jwt, id_token: second } = JSON.parse(answer);
  expect(jwt).toMatch(/^ey/);
  const sent = sandbox.traffic.entries().find(({ path }) => path.endsWith('/token'))?.data;
  const form = new URLSearchParams(sent);
  const secrets = [jwt, second, form.get('code'), form.get('code_verifier')];
  for (const secret of secrets) {
    expect(secret).toMatch(/.{30}/);
    expect(screen).not.toContain(secret);
  }
  const { usertoken_uuidv4: userToken } = JSON.parse(atob(jwt.split('.')[1]));
  expect(userToken).toMatch(/.{30}/);
  expect(screen).not.toContain(userToken);
});

test('the sign-in is finished by a browser that comes back to the loopback address', async () => {
  const inBrowser: OnScan = async (uuid, sandbox) => {
    sandbox.faults.socket.mute(uuid);
    await approve(uuid, sandbox);
    const redirected = await followReturnUrl(sandbox, uuid);
    const page = await fetch(String(redirected.headers.location));
    expect(await page.text()).toContain('close this page');
  };
  const run = await check({ onScans: [inBrowser, reject] });
  expect(run.tokenAnswers).toHaveLength(1);
  expect(verdictOn(run, 'a published key')).toBe('right');
});

test('a redirect of another sign-in is not taken for this one', async () => {
  const withForeignRedirect: OnScan = async (uuid, sandbox) => {
    const redirect = sandbox.platform.findPayload(uuid)?.request.customMeta.instruction;
    const host = redirect?.replace('Sign in to ', '');
    await fetch(`http://${host}/xaman?code=11111111-1111-4111-8111-111111111111&state=other`);
    expect((await fetch(`http://${host}/elsewhere`)).status).toBe(404);
    await approve(uuid, sandbox);
  };
  const run = await check({ onScans: [withForeignRedirect, reject] });
  expect(run.exitCode).toBe(0);
});

test('a redirect that is not listed is named, and what needs a session is not seen', async () => {
  const run = await check({ redirectUris: ['https://client.example/back'], onScans: [] });
  expect(run.screen).toMatch(/Xaman refuses the redirect http:\/\/localhost:\d+\/xaman\./);
  expect(run.screen).toContain('.chromiumapp.org/xaman');
  expect(verdictOn(run, 'the API has CORS headers')).toBe('right');
  expect(verdictOn(run, 'redirects to chromiumapp.org')).toBe('WRONG');
  expect(verdictOn(run, 'a published key')).toBe('not seen');
  expect(run.exitCode).toBe(1);
});

test.each<[string, OnScan[], string]>([
  ['rejects the sign-in', [reject], 'The sign-in was rejected.'],
  ['does not scan', [], 'The sign-in was not approved in time.'],
  ['does not reject', [approve], 'The request was not rejected in time.'],
  ['signs instead of rejecting', [approve, approve], 'The request was signed'],
])('the check says so and exits with 2 when the person %s', async (_, onScans, text) => {
  const run = await check({ onScans, timeouts: { phoneMs: 2000 } });
  expect(run.screen).toContain(text);
  expect(run.exitCode).toBe(2);
  expect(verdictOn(run, 'the socket reports a rejection')).toBe('not seen');
});

test('a phone that opened the cancelled payload is noticed', async () => {
  const openFirst: OnScan = async (uuid, sandbox) => {
    sandbox.phone.onPush((pushed) => sandbox.phone.open(pushed));
    await approve(uuid, sandbox);
  };
  const run = await check({ onScans: [openFirst, reject] });
  expect(run.screen).toContain('ALREADY_OPENED');
  expect(verdictOn(run, 'a session cancels')).toBe('WRONG');
});

test('a payload is cancelled although a question about it has no answer', async () => {
  const { sandbox, screen } = await check({
    prepare: ({ faults }) => void faults.always({ path: /payload\/ci\// }, 'drop-before'),
  });
  expect(screen).toMatch(/^Cancelling: no usable answer/m);
  const created = sandbox.platform.payloads().filter(({ createdBy }) => createdBy === 'jwt');
  expect(created.filter(({ cancelled, resolution }) => !cancelled && !resolution)).toEqual([]);
  expect(created.some(({ cancelled }) => cancelled)).toBe(true);
});
