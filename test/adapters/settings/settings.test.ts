import { beforeEach, expect, test, vi } from 'vitest';

const disk = new Map<string, unknown>();
const permitted = new Set<string>();

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
      contains: async ({ origins }: { origins: string[] }) => permitted.has(origins[0] ?? ''),
    },
  },
}));

const { apiKeySetting, BUILT_IN_API_KEY, changeSetting, findApiKey } = await import(
  '../../../src/adapters/settings/settings'
);
const { findNode, getShare, nodeKey, SHARE_KEY } = await import(
  '../../../src/adapters/settings/ledger-settings'
);

beforeEach(() => {
  disk.clear();
  permitted.clear();
});

test('findApiKey returns the stored key until the built-in one is set again', async () => {
  const own = '11111111-2222-4333-8444-555555555555';
  await changeSetting(...apiKeySetting(own));
  expect(await findApiKey()).toBe(own);
  await changeSetting(...apiKeySetting(BUILT_IN_API_KEY ?? ''));
  expect(await findApiKey()).toBe(BUILT_IN_API_KEY);
});

test.each(['', 'your-api-key'])('a build with the key “%s” has none', async (key) => {
  vi.resetModules();
  vi.stubEnv('VITE_XAMAN_API_KEY', key);
  const build = await import('../../../src/adapters/settings/settings');
  vi.unstubAllEnvs();
  expect(await build.findApiKey()).toBeUndefined();
});

test('changeSetting ignores a key that is no setting', async () => {
  await changeSetting('session' as never, {});
  expect(disk.size).toBe(0);
});

test('findNode returns a node only for its network and with its host permission', async () => {
  await changeSetting(nodeKey('TESTNET'), 'https://s.altnet.rippletest.net:51234/');
  expect(await findNode('TESTNET')).toBeUndefined();
  permitted.add('https://s.altnet.rippletest.net/*');
  expect(await findNode('TESTNET')).toBe('https://s.altnet.rippletest.net:51234/');
  expect(await findNode('MAINNET')).toBeUndefined();
  await changeSetting(nodeKey('TESTNET'), null);
  expect(await findNode('TESTNET')).toBeUndefined();
});

test.each([
  [undefined, 50],
  [20, 20],
  ['all', 50],
])('getShare with %s stored returns %i', async (stored, share) => {
  if (stored !== undefined) await changeSetting(SHARE_KEY, stored);
  expect(await getShare()).toBe(share);
});

test.each([
  'http://xrplcluster.com',
  7,
  { url: 'https://x.example' },
])('findNode ignores the invalid stored node %j', async (stored) => {
  permitted.add('https://xrplcluster.com/*');
  await changeSetting(nodeKey('MAINNET'), stored);
  expect(await findNode('MAINNET')).toBeUndefined();
});
