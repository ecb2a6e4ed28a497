import { beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '../../../src/core/session';
import { ALICE, UUID } from '../../core/request/request-row';
import { json, startHttpServer } from '../platform/http-server';
import { storageArea } from '../storage/storage-areas';

const local = storageArea();
const sendMessage = vi.fn(async (_call: { name: string; args: unknown[] }) => ({ ok: true }));
let isPermitted = true;

vi.mock('../../../src/adapters/browser/browser', () => ({
  browser: {
    storage: { local },
    permissions: { contains: async () => isPermitted },
    runtime: { sendMessage },
    i18n: { getMessage: (_key: string, parts: string[]) => parts.join(' on ') },
  },
}));
vi.stubGlobal('navigator', { onLine: true, userAgent: 'X11; Linux x86_64 Firefox/140.0' });

const { pairWithRelay, pairAgain } = await import('../../../src/adapters/relay/pair');
const SESSION: Session = { jwt: 'jwt', expiresAt: 9e12, apiKey: UUID, account: ALICE };
const owner = { account: ALICE, apiKey: UUID };
const token = 'x'.repeat(43);

const startRelay = () =>
  startHttpServer((_came, response) =>
    json(response, { session: token, id: 'i', ...owner, until: 5 }),
  );

beforeEach(async () => {
  sendMessage.mockClear();
  isPermitted = true;
  await local.remove('settings.relay');
});

test('pair stores the relay session through the worker, and the address as a setting', async () => {
  const { url, came } = await startRelay();
  await pairWithRelay(url, SESSION);
  expect(came).toMatchObject([{ body: { label: 'Firefox on Linux' } }]);
  expect(sendMessage.mock.calls).toEqual([
    [{ name: 'session.pair', args: [owner, { url, token, until: 5 }] }],
    [{ name: 'settings.change', args: ['settings.relay', { url, account: ALICE }] }],
  ]);
});

test('pairAgain pairs with the account’s relay', async () => {
  const { url, came } = await startRelay();
  await local.set({ 'settings.relay': { url, account: ALICE } });
  await pairAgain(SESSION);
  expect(came).toMatchObject([{ call: 'POST /sessions', bearer: 'jwt' }]);
});

test.each<[string, object, boolean, Partial<Session>]>([
  ['there is no relay', {}, true, {}],
  ['the relay is another account’s', { account: 'rOther' }, true, {}],
  ['the host permission was withdrawn', { account: ALICE }, false, {}],
  [
    'the relay session has not ended',
    { account: ALICE },
    true,
    { relay: { url: 'x', token, until: 5 } },
  ],
])('pairAgain calls no relay when %s', async (_name, setting, isAllowed, more) => {
  const { url, came } = await startRelay();
  isPermitted = isAllowed;
  await local.set({ 'settings.relay': { url, ...setting } });
  await pairAgain({ ...SESSION, ...more });
  expect(came).toEqual([]);
  expect(sendMessage).not.toHaveBeenCalled();
});
