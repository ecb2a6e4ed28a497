import { beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '../../../src/core/session';
import { ALICE, UUID } from '../../core/request/request-row';
import { json, serverThat } from '../platform/http-server';
import { storageArea } from '../storage/storage-areas';

const local = storageArea();
const sendMessage = vi.fn(async (_call: { name: string; args: unknown[] }) => ({ ok: true }));
let allowed = true;

vi.mock('../../../src/adapters/browser/browser', () => ({
  browser: {
    storage: { local },
    permissions: { contains: async () => allowed },
    runtime: { sendMessage },
    i18n: { getMessage: (_key: string, parts: string[]) => parts.join(' on ') },
  },
}));
vi.stubGlobal('navigator', { onLine: true, userAgent: 'X11; Linux x86_64 Firefox/140.0' });

const { pair, pairAgain } = await import('../../../src/adapters/relay/pair');
const SESSION: Session = { jwt: 'jwt', expiresAt: 9e12, apiKey: UUID, account: ALICE };
const made = { account: ALICE, apiKey: UUID };
const token = 'x'.repeat(43);

const relay = () =>
  serverThat((_came, response) => json(response, { session: token, id: 'i', ...made, until: 5 }));

beforeEach(async () => {
  sendMessage.mockClear();
  allowed = true;
  await local.remove('settings.relay');
});

test('what the relay gave is kept by the worker, and the address as a setting', async () => {
  const { url, came } = await relay();
  await pair(url, SESSION);
  expect(came).toMatchObject([{ body: { label: 'Firefox on Linux' } }]);
  expect(sendMessage.mock.calls).toEqual([
    [{ name: 'session.pair', args: [made, { url, token, until: 5 }] }],
    [{ name: 'settings.change', args: ['settings.relay', { url, account: ALICE }] }],
  ]);
});

test('after a sign-in the account’s relay is paired with again', async () => {
  const { url, came } = await relay();
  await local.set({ 'settings.relay': { url, account: ALICE } });
  await pairAgain(SESSION);
  expect(came).toMatchObject([{ call: 'POST /sessions', bearer: 'jwt' }]);
});

test.each<[string, object, boolean, Partial<Session>]>([
  ['there is none', {}, true, {}],
  ['it is another account’s', { account: 'rOther' }, true, {}],
  ['its host was withdrawn', { account: ALICE }, false, {}],
  ['it did not end', { account: ALICE }, true, { relay: { url: 'x', token, until: 5 } }],
])('%s: it is told nothing', async (_name, setting, isAllowed, more) => {
  const { url, came } = await relay();
  allowed = isAllowed;
  await local.set({ 'settings.relay': { url, ...setting } });
  await pairAgain({ ...SESSION, ...more });
  expect(came).toEqual([]);
  expect(sendMessage).not.toHaveBeenCalled();
});
