import { beforeEach, expect, test, vi } from 'vitest';

const disk = new Map<string, unknown>();
const allowed = new Set<string>();

vi.mock('../../../src/adapters/browser/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => (disk.has(key) ? { [key]: disk.get(key) } : {}),
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) disk.set(key, value);
        },
      },
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => allowed.has(origins[0] ?? ''),
    },
  },
}));

const { apiKeySetting, BUILT_IN_API_KEY, changeSetting, getApiKey } = await import(
  '../../../src/adapters/settings/settings'
);
const { findNode, getShare, nodeKey, SHARE_KEY } = await import(
  '../../../src/adapters/settings/ledger-settings'
);

beforeEach(() => {
  disk.clear();
  allowed.clear();
});

test('an API key is kept until the built-in one takes its place', async () => {
  const own = '11111111-2222-4333-8444-555555555555';
  await changeSetting(...apiKeySetting(own));
  expect(await getApiKey()).toBe(own);
  await changeSetting(...apiKeySetting(BUILT_IN_API_KEY));
  expect(await getApiKey()).toBe(BUILT_IN_API_KEY);
});

test('nothing but a setting is stored as one', async () => {
  await changeSetting('session' as never, {});
  expect(disk.size).toBe(0);
});

test('a node counts only while its permission lasts, and for its own network', async () => {
  await changeSetting(nodeKey('TESTNET'), 'https://s.altnet.rippletest.net:51234/');
  expect(await findNode('TESTNET')).toBeUndefined();
  allowed.add('https://s.altnet.rippletest.net/*');
  expect(await findNode('TESTNET')).toBe('https://s.altnet.rippletest.net:51234/');
  expect(await findNode('MAINNET')).toBeUndefined();
  await changeSetting(nodeKey('TESTNET'), null);
  expect(await findNode('TESTNET')).toBeUndefined();
});

test.each([
  ['nothing', undefined, 50],
  ['a share', 20, 20],
  ['rubbish', 'all', 50],
])('with %s stored the share is right', async (_name, stored, share) => {
  if (stored !== undefined) await changeSetting(SHARE_KEY, stored);
  expect(await getShare()).toBe(share);
});

test.each([
  'http://xrplcluster.com',
  7,
  { url: 'https://x.example' },
])('a stored node that is none is not asked: %j', async (stored) => {
  allowed.add('https://xrplcluster.com/*');
  await changeSetting(nodeKey('MAINNET'), stored);
  expect(await findNode('MAINNET')).toBeUndefined();
});
