import { expect, test, vi } from 'vitest';
import { browserName } from '../../../src/adapters/browser/browser-name';
import {
  endRelaySession,
  getPairedBrowsers,
  startRelaySession,
} from '../../../src/adapters/relay/relay-sessions';
import type { Session } from '../../../src/core/session';
import { ALICE, UUID } from '../../core/request/request-row';
import { failure, json, startHttpServer, UNREACHABLE_URL } from '../platform/http-server';

vi.stubGlobal('navigator', { onLine: true });

const SESSION: Session = { jwt: 'jwt', expiresAt: 1, apiKey: UUID, account: ALICE };
const GIVEN = { session: 'x'.repeat(43), id: 'i', account: ALICE, apiKey: UUID, until: 5 };

test('a relay is shown the token and the browser’s name, and gives a session', async () => {
  const { url, came } = await startHttpServer((_came, response) => json(response, GIVEN));
  expect(await startRelaySession(url, SESSION, 'Firefox on Linux')).toEqual({
    token: GIVEN.session,
    account: ALICE,
    apiKey: UUID,
    until: 5,
  });
  expect(came).toMatchObject([
    { call: 'POST /sessions', bearer: 'jwt', body: { label: 'Firefox on Linux' } },
  ]);
});

test('without a token nothing is asked', async () => {
  const { url, came } = await startHttpServer((_came, response) => json(response, GIVEN));
  const asked = startRelaySession(url, { ...SESSION, jwt: undefined }, 'x');
  await expect(asked).rejects.toMatchObject({ code: 'signed-out' });
  expect(came).toEqual([]);
});

test.each([
  ['another application', 401, { error: 'Session over' }, 'session-ended'],
  ['no leave to push', 409, failure(409), 'duplicate'],
  ['a session of somebody else', 200, { ...GIVEN, account: 'r' }, 'other-application'],
  ['a session elsewhere', 200, { ...GIVEN, apiKey: UUID.replace('1', '2') }, 'other-application'],
  ['something else that answers', 200, { hello: 'world' }, 'relay-unreachable'],
  ['something that knows no such page', 404, failure(404), 'not-found'],
])('%s: %s', async (_name, status, body, code) => {
  const { url } = await startHttpServer((_came, response) => json(response, body, status));
  await expect(startRelaySession(url, SESSION, 'x')).rejects.toMatchObject({ code });
});

test('nobody there, and something else there, are told apart by the status', async () => {
  const page = await startHttpServer((_came, response) => response.writeHead(404).end('<html>'));
  await expect(startRelaySession(page.url, SESSION, 'x')).rejects.toMatchObject({
    code: 'relay-unreachable',
    detail: { status: 404 },
  });
  await expect(startRelaySession(UNREACHABLE_URL, SESSION, 'x')).rejects.toMatchObject({
    code: 'relay-unreachable',
    detail: {},
  });
});

test('the account’s browsers are listed, and one is ended by its id and no other', async () => {
  const browser = { id: 'a/b', label: 'x', createdAt: 1, lastUsedAt: 2 };
  const sessions = [{ ...browser, current: false }];
  const { url, came } = await startHttpServer((_came, response) =>
    json(response, { sessions, revoked: true }),
  );
  const relay = { url, token: 'relay-token', until: 1 };
  expect(await getPairedBrowsers(relay)).toEqual([{ ...browser, isCurrent: false }]);
  await endRelaySession(relay, 'a/b');
  expect(came).toMatchObject([
    { call: 'GET /sessions', bearer: 'relay-token' },
    { call: 'DELETE /sessions/a%2Fb', bearer: 'relay-token' },
  ]);
});

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
  ['Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 'Firefox', 'Android'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
    'Edge',
    'Windows',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
    'Chrome',
    'macOS',
  ],
])('%s', (userAgent, browser, system) => {
  expect(browserName(userAgent)).toEqual([browser, system]);
});
