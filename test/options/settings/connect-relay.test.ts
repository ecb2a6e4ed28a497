import type { ServerResponse } from 'node:http';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '../../../src/core/session';
import { failure, json, NOWHERE, serverThat } from '../../adapters/platform/http-server';
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
const { removeUnusedHost } = await import('../../../src/options/settings/remove-unused-host');

const SESSION: Session = { jwt: 'jwt', expiresAt: 9e12, apiKey: UUID, account: ALICE };
const GIVEN = { session: 'x'.repeat(43), id: 'i', account: ALICE, apiKey: UUID, until: 5 };
const HERE = 'http://127.0.0.1/*';

beforeEach(async () => {
  calls.length = 0;
  origins.clear();
  await local.remove(['settings.relay', 'settings.node.MAINNET']);
});

const answering = (body: unknown, status = 200) =>
  serverThat((_came, response: ServerResponse) => json(response, body, status));

test('a relay that takes the session in is kept, with the permission for its host', async () => {
  const { url } = await answering(GIVEN);
  expect(await connectRelay(url.slice(0, -1), SESSION)).toBe('relay_connected');
  expect(calls).toEqual(['session.pair', 'settings.change']);
  expect([...origins]).toEqual([HERE]);
});

test.each([
  ['no address', 'relay.example', SESSION, 'relay_url_wrong'],
  ['plain http elsewhere', 'http://relay.example', SESSION, 'relay_url_wrong'],
  ['nobody signed in', 'https://relay.example', undefined, 'relay_signed_out'],
])('%s: nothing is asked for', async (_name, text, session, said) => {
  permissions.request.mockClear();
  expect(await connectRelay(text, session)).toBe(said);
  expect(permissions.request).not.toHaveBeenCalled();
});

test('a permission that was refused is said', async () => {
  permissions.request.mockResolvedValueOnce(false);
  expect(await connectRelay('https://relay.example', SESSION)).toBe('relay_denied');
});

test.each([
  ['another application', 401, { error: 'Session over' }, 'relay_refused'],
  ['somebody else’s session', 200, { ...GIVEN, account: 'rOther' }, 'relay_refused'],
  ['no leave to push', 409, failure(409), 'relay_no_push'],
  ['another server', 200, { hello: 'world' }, 'relay_none'],
  ['a server without such a page', 404, failure(404), 'relay_none'],
  ['a proxy before nothing', 502, 'Bad gateway', 'relay_silent'],
])('%s: it says so, and gives the permission back', async (_name, status, body, said) => {
  const { url } = await answering(body, status);
  expect(await connectRelay(url, SESSION)).toBe(said);
  expect(calls).toEqual([]);
  expect(origins.size).toBe(0);
});

test('nobody there is said', async () => {
  expect(await connectRelay(NOWHERE, SESSION)).toBe('relay_silent');
});

test('trouble of its own is said in the words for it', async () => {
  const { url } = await answering(failure(null), 503);
  await expect(connectRelay(url, SESSION)).rejects.toMatchObject({ code: 'platform-down' });
  expect(origins.size).toBe(0);
});

test.each([
  ['that hears of it', { revoked: true }, 200, 'relay_disconnected'],
  ['where it is over already', { error: 'Over' }, 401, 'relay_disconnected'],
  ['that cannot be reached', 'Bad gateway', 502, 'relay_disconnected_here'],
])('a relay %s is forgotten here', async (_name, body, status, said) => {
  const { url } = await answering(body, status);
  origins.add(HERE);
  await local.set({ 'settings.relay': { url, account: ALICE } });
  const paired = { ...SESSION, relay: { url, token: 'r', until: 5 } };
  expect(await disconnectRelay(paired)).toBe(said);
  expect(calls).toEqual(['session.pair', 'settings.change']);
  expect((await local.get('settings.relay'))['settings.relay']).toBeNull();
  expect(origins.size).toBe(0);
});

test('one whose session ended, or whose user signed out, can be forgotten, too', async () => {
  origins.add('https://relay.example/*');
  await local.set({ 'settings.relay': { url: 'https://relay.example/', account: ALICE } });
  expect(await disconnectRelay(undefined)).toBe('relay_disconnected');
  expect(origins.size).toBe(0);
});

test('a host that node and relay share is given back with the last of them', async () => {
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
