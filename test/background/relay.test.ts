import { expect, test } from 'vitest';
import { json, startHttpServer, UNREACHABLE_URL } from '../adapters/platform/http-server';
import { UUID } from '../core/request/request-row';
import {
  browser,
  eventually,
  newRequest,
  passTime,
  SESSION,
  startSignedIn,
  waitForEnd,
} from './worker';

const UNTIL = 9e12;

async function start() {
  const { platform, worker, stored } = await startSignedIn();

  async function pairWith(url: string, session = SESSION) {
    await worker.adoptSession(session);
    await worker.pairSession(session, { url, token: 'relay-token', until: UNTIL });
    const { session: paired } = await worker.getSessionState();
    if (!paired) throw new Error('no session');
    return paired;
  }
  /** Sends a new request, and waits until it is sent or has a problem. */
  async function send(session = SESSION) {
    const request = newRequest();
    await worker.sendNew(request, undefined, session);
    return eventually(async () => {
      const sent = await stored(request.identifier);
      expect(sent?.uuid ?? sent?.problem).toBeTruthy();
      return sent;
    });
  }
  const storedRequest = () => stored(newRequest().identifier);
  return { platform, worker, pairWith, send, stored: storedRequest };
}

test('a paired browser sends a request only to the relay', async () => {
  const { platform, pairWith, send, stored } = await start();
  const relay = await startHttpServer(platform.answer);
  const sent = await send(await pairWith(relay.url));
  expect(sent).toMatchObject({ uuid: UUID, pushed: true, relayed: true });
  expect(relay.came).toMatchObject([{ call: 'POST /requests', bearer: 'relay-token' }]);
  await eventually(async () => expect((await stored())?.provenAt).toBeGreaterThan(0));
  expect(platform.calls).toEqual([`GET /payload/${UUID}`]);
});

test.each([
  ['the platform, with a JWT', SESSION.jwt],
  ['the relay, without a JWT', undefined],
])('a payload of another request is not proven by %s, and is not cancelled', async (_name, jwt) => {
  const { platform, worker, pairWith, send, stored } = await start();
  const foreign = platform.addPayload('xc-of-a-stranger');
  const relay = await startHttpServer((came, response) =>
    came.call.startsWith('POST')
      ? json(response, { uuid: foreign.uuid, refs: {}, pushed: false })
      : platform.answer(came, response),
  );
  const sent = await send({ ...(await pairWith(relay.url)), jwt });
  if (!jwt) await worker.storeTokenStatus('jwt');
  await waitForEnd(worker.refresh(sent?.identifier ?? ''));
  expect(await stored()).toMatchObject({ uuid: foreign.uuid, relayed: true });
  expect((await stored())?.provenAt).toBeUndefined();
  await expect(waitForEnd(worker.cancel(sent?.identifier ?? ''))).rejects.toMatchObject({
    code: 'bad-answer',
  });
  expect(foreign.meta.cancelled).toBe(false);
  const asked = [...platform.calls, ...relay.came.map(({ call }) => call)];
  expect(asked.filter((call) => call.startsWith('DELETE'))).toEqual([]);
});

test('when the relay loses its answer after sending, the payload is found at the platform', async () => {
  const { platform, worker, pairWith, send } = await start();
  // The relay sends the request to the platform, then its connection breaks.
  const relay = await startHttpServer(({ call }, response) => {
    if (call.startsWith('POST')) platform.addPayload(newRequest().identifier);
    response.destroy();
  });
  const sent = await send(await pairWith(relay.url));
  expect(sent).toMatchObject({ uuid: UUID, pushed: true });
  expect(sent?.refused).toBeUndefined();
  expect(platform.payloads).toHaveLength(1);
  expect(platform.calls).toEqual(['POST /payload', `GET /payload/ci/${sent?.identifier}`]);
  // The session remembers that the relay could not be reached.
  expect((await worker.getSessionState()).session?.relay?.failedAt).toBeGreaterThan(0);
});

test('a request without a JWT waits for the relay', async () => {
  const { pairWith, send } = await start();
  const paired = await pairWith(UNREACHABLE_URL);
  const sent = await send({ ...paired, jwt: undefined });
  expect(sent).toMatchObject({ problem: { code: 'relay-unreachable', times: 1 } });
  expect(sent?.uuid).toBeUndefined();
});

test('when the relay’s session has ended, the request is sent with the JWT', async () => {
  const { worker, pairWith, send } = await start();
  const relay = await startHttpServer((_came, response) => json(response, { error: 'Over' }, 401));
  const sent = await send(await pairWith(relay.url));
  expect(sent).toMatchObject({ uuid: UUID });
  expect((await worker.getSessionState()).session).toEqual(SESSION);
});

test('checkSession stores until when the relay pushes', async () => {
  const { worker, pairWith } = await start();
  const relay = await startHttpServer((_came, response) =>
    json(response, { pong: true, account: SESSION.account, until: UNTIL + 5, state: 'live' }),
  );
  await pairWith(relay.url);
  await worker.checkSession();
  expect((await worker.getSessionState()).session?.relay?.until).toBe(UNTIL + 5);
  expect(relay.came).toMatchObject([{ call: 'GET /ping' }]);
});

test('checkSession deletes an expired JWT and keeps the relay', async () => {
  const { worker, pairWith } = await start();
  const relay = await startHttpServer((_came, response) => json(response, { pong: true }));
  await pairWith(relay.url, { ...SESSION, expiresAt: Date.now() + 300 });
  await passTime(301);
  await worker.checkSession();
  const disk = await browser.storage.local.get(null);
  expect(JSON.stringify(disk)).not.toContain('"jwt"');
  expect((await worker.getSessionState()).session).toMatchObject({
    relay: { token: 'relay-token' },
  });
});

test('signOut also ends the session at the relay', async () => {
  const { worker, pairWith } = await start();
  const relay = await startHttpServer((_came, response) => json(response, { revoked: true }));
  await pairWith(relay.url);
  await waitForEnd(worker.signOut());
  expect(await worker.getSessionState()).toEqual({});
  await eventually(() =>
    expect(relay.came).toMatchObject([{ call: 'DELETE /sessions/current', bearer: 'relay-token' }]),
  );
});

test('storeTokenStatus ignores a late answer to an older token', async () => {
  const { worker } = await start();
  await worker.adoptSession({ ...SESSION, jwt: 'new' });
  await worker.storeTokenStatus('jwt');
  expect((await worker.getSessionState()).session).toMatchObject({ jwt: 'new' });
});
