import 'fake-indexeddb/auto';
import type { ServerResponse } from 'node:http';
import { expect, test, vi } from 'vitest';
import type { Session } from '../../src/core/session';
import { type Came, failure, json, NOWHERE, serverThat } from '../adapters/platform/http-server';
import { ALICE, requestRow, UUID } from '../core/request/request-row';

vi.mock('../../src/adapters/browser/browser', async () => {
  const { browser } = (await import('../adapters/storage/storage-areas')).browserOfAreas();
  const listeners = { addListener: () => {} };
  const action = { setBadgeText: async () => {}, setBadgeBackgroundColor: async () => {} };
  const alarms = { get: async () => undefined, create: () => {}, clear: async () => true };
  return { browser: { ...browser, action, alarms, runtime: { onConnect: listeners } } };
});
// The worker opens a socket for each sent request; here no test needs its events.
vi.mock('../../src/adapters/platform/watcher', () => ({
  createWatcher: () => ({ set: () => {} }),
}));
vi.stubGlobal('navigator', { onLine: true });

const { findRequest } = await import('../../src/adapters/storage/find-requests');
const { PLATFORM } = await import('../../src/adapters/platform/http');
const { getSessionState } = await import('../../src/adapters/sign-in/session-store');
const { sendNew } = await import('../../src/background/send');
const { signOut } = await import('../../src/background/sign-out');
const { storeTokenStatus } = await import('../../src/background/token-status');
const { adoptSession, checkSession, pairSession } = await import('../../src/background/session');

const { fetch: realFetch } = globalThis;
const SESSION: Session = { jwt: 'jwt', expiresAt: 9e12, apiKey: UUID, account: ALICE };
const UNTIL = 9e12;

/** A platform that stores payloads, and refuses a second one with the same identifier (code 409). */
async function platform() {
  const names: string[] = [];
  const answers = ({ call, body }: Pick<Came, 'call' | 'body'>, response: ServerResponse) => {
    const name = (body as ReturnType<typeof requestRow>['body'])?.custom_meta.identifier;
    if (call.startsWith('GET'))
      return json(response, statusOfPayload(call.split('/').at(-1) ?? ''));
    if (names.includes(name)) return json(response, failure(409), 400);
    names.push(name);
    return json(response, { uuid: UUID, next: {}, refs: {}, pushed: true });
  };
  const { url, came } = await serverThat(answers);
  vi.stubGlobal('fetch', (address: string, how: RequestInit) =>
    realFetch(address.replace(PLATFORM, url), how),
  );
  return { names, came, answers };
}

const statusOfPayload = (identifier: string) => ({
  meta: {
    ...{ uuid: UUID, pushed: true, app_opened: false },
    ...{ resolved: false, signed: false, cancelled: false, expired: false },
  },
  payload: { expires_at: '2030-01-01T00:00:00Z' },
  response: {},
  custom_meta: { identifier },
});

async function pairWith(url: string, session = SESSION): Promise<Session> {
  await adoptSession(session);
  await pairSession(session, { url, token: 'relay-token', until: UNTIL });
  const { session: paired } = await getSessionState();
  if (!paired) throw new Error('no session');
  return paired;
}

let count = 0;

/** Sends a new request, and waits until it is sent or has a problem. */
async function send(session: Session) {
  count += 1;
  const identifier = `xc-00000000${count}-00000000000000000000`;
  const row = requestRow({ identifier, createdAt: Date.now() });
  const body = { ...row.body, custom_meta: { identifier } };
  await sendNew({ ...row, body }, undefined, session);
  return vi.waitFor(async () => {
    const sent = await findRequest(identifier);
    expect(sent?.uuid ?? sent?.problem).toBeTruthy();
    return sent;
  }, 5000);
}

test('sendNew sends the request of a paired browser only to the relay', async () => {
  const { answers, came } = await platform();
  const relay = await serverThat(answers);
  const sent = await send(await pairWith(relay.url));
  expect(sent).toMatchObject({ uuid: UUID, pushed: true });
  expect(relay.came).toMatchObject([{ call: 'POST /requests', bearer: 'relay-token' }]);
  expect(came).toEqual([]);
});

test('sendNew finds the payload at the platform when the relay’s response is lost', async () => {
  const { names, came } = await platform();
  // The relay sends the request to the platform, then its connection breaks.
  const relay = await serverThat(({ call, body }, response) => {
    if (call.startsWith('POST'))
      names.push((body as { custom_meta: { identifier: string } }).custom_meta.identifier);
    response.destroy();
  });
  const sent = await send(await pairWith(relay.url));
  expect(sent).toMatchObject({ uuid: UUID, pushed: true });
  expect(sent?.refused).toBeUndefined();
  expect(names).toEqual([sent?.identifier]);
  expect(came.map(({ call }) => call)).toEqual([
    'POST /payload',
    `GET /payload/ci/${sent?.identifier}`,
  ]);
  // The session remembers that the relay could not be reached.
  expect((await getSessionState()).session?.relay?.failedAt).toBeGreaterThan(0);
});

test('sendNew leaves a request unsent when there is no JWT and the relay is unreachable', async () => {
  await platform();
  const paired = await pairWith(NOWHERE);
  const sent = await send({ ...paired, jwt: undefined });
  expect(sent).toMatchObject({ problem: { code: 'relay-unreachable', times: 1 } });
  expect(sent?.uuid).toBeUndefined();
});

test('sendNew sends with the JWT when the relay’s session has ended', async () => {
  await platform();
  const relay = await serverThat((_came, response) => json(response, { error: 'Over' }, 401));
  const sent = await send(await pairWith(relay.url));
  expect(sent).toMatchObject({ uuid: UUID });
  expect((await getSessionState()).session).toEqual(SESSION);
});

test('checkSession stores until when the relay pushes', async () => {
  await platform();
  const relay = await serverThat((_came, response) =>
    json(response, { pong: true, account: ALICE, until: UNTIL + 5, state: 'live' }),
  );
  await pairWith(relay.url);
  await checkSession();
  expect((await getSessionState()).session?.relay?.until).toBe(UNTIL + 5);
  expect(relay.came).toMatchObject([{ call: 'GET /ping' }]);
});

test('checkSession deletes an expired JWT and keeps the relay', async () => {
  await platform();
  const relay = await serverThat((_came, response) => json(response, { pong: true }));
  await pairWith(relay.url, { ...SESSION, expiresAt: Date.now() + 300 });
  await new Promise((resolve) => setTimeout(resolve, 350));
  await checkSession();
  const { browser } = await import('../../src/adapters/browser/browser');
  const disk = await browser.storage.local.get(null);
  expect(JSON.stringify(disk)).not.toContain('"jwt"');
  expect((await getSessionState()).session).toMatchObject({ relay: { token: 'relay-token' } });
});

test('signOut also ends the session at the relay', async () => {
  await platform();
  const relay = await serverThat((_came, response) => json(response, { revoked: true }));
  await pairWith(relay.url);
  await signOut();
  expect(await getSessionState()).toEqual({});
  await vi.waitFor(() =>
    expect(relay.came).toMatchObject([{ call: 'DELETE /sessions/current', bearer: 'relay-token' }]),
  );
});

test('storeTokenStatus ignores a late answer to an older token', async () => {
  await adoptSession({ ...SESSION, jwt: 'new' });
  await storeTokenStatus('jwt');
  expect((await getSessionState()).session).toMatchObject({ jwt: 'new' });
});
