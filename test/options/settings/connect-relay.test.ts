import type { ServerResponse } from 'node:http';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '../../../src/core/session';
import {
  failure,
  json,
  startHttpServer,
  UNREACHABLE_URL,
} from '../../adapters/platform/http-server';
import { storageArea } from '../../adapters/storage/storage-areas';
import { ALICE, UUID } from '../../core/request/request-row';

const local = storageArea();
const origins = new Set<string>();
const permissions = {
  request: vi.fn(async ({ origins: [origin = ''] }: { origins: string[] }) => {
    origins.add(origin);
    return true;
  }),
  contains: async ({ origins: [origin = ''] }: { origins: string[] }) => origins.has(origin),
  remove: async ({ origins: [origin = ''] }: { origins: string[] }) => origins.delete(origin),
};
const calls: string[] = [];

vi.mock('../../../src/adapters/browser/browser', () => ({
  browser: {
    storage: { local },
    permissions,
    i18n: { getMessage: (key: string) => key },
    runtime: {
      async sendMessage({ name, args }: { name: string; args: [string, unknown] }) {
        calls.push(name);
        if (name === 'settings.change') await local.set({ [args[0]]: args[1] });
        return { ok: true };
      },
    },
  },
}));
vi.stubGlobal('navigator', { onLine: true, userAgent: '' });

const { connectRelay, disconnectRelay } = await import(
  '../../../src/options/settings/connect-relay'
);
const { removeUnusedHost } = await import('../../../src/adapters/hosts/remove-unused-host');

const SESSION: Session = { jwt: 'jwt', expiresAt: 9e12, apiKey: UUID, account: ALICE };
const PAIRED = { session: 'x'.repeat(43), id: 'i', account: ALICE, apiKey: UUID, until: 5 };
const LOCAL_ORIGIN = 'http://127.0.0.1/*';

beforeEach(async () => {
  calls.length = 0;
  origins.clear();
  await local.remove(['settings.relay', 'settings.node.MAINNET']);
});

/** A relay that sends this response to each call. */
const relayAnswering = (body: unknown, status = 200) =>
  startHttpServer((_came, response: ServerResponse) => json(response, body, status));

test('connectRelay stores the session and the relay, and keeps the host permission', async () => {
  const { url } = await relayAnswering(PAIRED);
  expect(await connectRelay(url.slice(0, -1), SESSION)).toBe('relay_connected');
  expect(calls).toEqual(['session.pair', 'settings.change']);
  expect([...origins]).toEqual([LOCAL_ORIGIN]);
});

test.each([
  ['no address', 'relay.example', SESSION, 'relay_url_wrong'],
  ['plain http elsewhere', 'http://relay.example', SESSION, 'relay_url_wrong'],
  ['no session', 'https://relay.example', undefined, 'relay_signed_out'],
])('connectRelay requests no permission: %s', async (_case, text, session, message) => {
  permissions.request.mockClear();
  expect(await connectRelay(text, session)).toBe(message);
  expect(permissions.request).not.toHaveBeenCalled();
});

test('connectRelay reports a denied permission', async () => {
  permissions.request.mockResolvedValueOnce(false);
  expect(await connectRelay('https://relay.example', SESSION)).toBe('relay_denied');
});

test.each([
  ['the relay serves another application', 401, { error: 'Session over' }, 'relay_refused'],
  ['the session is of another account', 200, { ...PAIRED, account: 'rOther' }, 'relay_refused'],
  ['the user gave no push permission', 409, failure(409), 'relay_no_push'],
  ['another kind of server answers', 200, { hello: 'world' }, 'relay_none'],
  ['the server has no such path', 404, failure(404), 'relay_none'],
  ['a proxy does not reach the relay', 502, 'Bad gateway', 'relay_silent'],
])('connectRelay reports that %s, and removes the permission', async (_case, status, body, message) => {
  const { url } = await relayAnswering(body, status);
  expect(await connectRelay(url, SESSION)).toBe(message);
  expect(calls).toEqual([]);
  expect(origins.size).toBe(0);
});

test('connectRelay reports a relay that does not answer', async () => {
  expect(await connectRelay(UNREACHABLE_URL, SESSION)).toBe('relay_silent');
});

test('connectRelay throws failures that have a general message, and removes the permission', async () => {
  const { url } = await relayAnswering(failure(null), 503);
  await expect(connectRelay(url, SESSION)).rejects.toMatchObject({ code: 'platform-down' });
  expect(origins.size).toBe(0);
});

test.each([
  ['ends the session at the relay', { revoked: true }, 200, 'relay_disconnected'],
  ['accepts that the session had ended', { error: 'Over' }, 401, 'relay_disconnected'],
  ['reports that the relay was not reached', 'Bad gateway', 502, 'relay_disconnected_here'],
])('disconnectRelay %s, and removes the relay', async (_case, body, status, message) => {
  const { url } = await relayAnswering(body, status);
  origins.add(LOCAL_ORIGIN);
  await local.set({ 'settings.relay': { url, account: ALICE } });
  const paired = { ...SESSION, relay: { url, token: 'r', until: 5 } };
  expect(await disconnectRelay(paired)).toBe(message);
  expect(calls).toEqual(['session.pair', 'settings.change']);
  expect((await local.get('settings.relay'))['settings.relay']).toBeNull();
  expect(origins.size).toBe(0);
});

test('disconnectRelay removes a stored relay without a session', async () => {
  origins.add('https://relay.example/*');
  await local.set({ 'settings.relay': { url: 'https://relay.example/', account: ALICE } });
  expect(await disconnectRelay(undefined)).toBe('relay_disconnected');
  expect(origins.size).toBe(0);
});

test('removeUnusedHost removes a permission when neither a node nor the relay uses the host', async () => {
  const url = 'https://home.example:8787/';
  origins.add('https://home.example/*');
  await local.set({ 'settings.relay': { url, account: ALICE } });
  await removeUnusedHost('https://home.example:51234/');
  expect(origins.size).toBe(1);
  await local.set({ 'settings.relay': null, 'settings.node.MAINNET': 'https://home.example/' });
  await removeUnusedHost(url);
  expect(origins.size).toBe(1);
  await local.set({ 'settings.node.MAINNET': null });
  await removeUnusedHost(url);
  expect(origins.size).toBe(0);
});
