import { beforeEach, describe, expect, test } from 'vitest';
import type { FaultAction } from '../../../src/sandbox/state/faults';
import { callRelay } from '../../../src/tools/relay/client';
import { useRelay } from '../use-relay';

const { sandbox, relay, pairAs, addressOf, startAnother } = useRelay();
const BITSTAMP = 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B';
const HOUR = 3_600_000;

const ask = (path: string, session: string) =>
  callRelay(relay(), 'GET', `/platform/${path}`, session);
const count = (path: string) =>
  sandbox().traffic.count((entry) => entry.path === `/api/v1/platform/${path}`);

// Answers of the test before are too old.
beforeEach(() => void sandbox().clock.advance(2 * HOUR));

describe('a look-up answers what the platform answers', () => {
  test('about an account', async () => {
    const profile = { alias: 'Bitstamp', kycApproved: true, forceTag: true };
    sandbox().platform.directory.profiles.set(BITSTAMP, profile);
    const { status, json, headers } = await ask(`account-meta/${BITSTAMP}`, await pairAs());
    expect(status).toBe(200);
    expect(json).toMatchObject({ account: BITSTAMP, kycApproved: true, force_dtag: true });
    expect(json.xummProfile.accountAlias).toBe('Bitstamp');
    expect(headers.get('content-type')).toContain('application/json');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('about tokens and rates', async () => {
    const session = await pairAs();
    const tokens = await ask('curated-assets', session);
    expect(tokens.json.details.Bitstamp.currencies.USD.issuer).toBe(BITSTAMP);
    const rate = await ask('rates/eur', session);
    expect([rate.status, rate.json.XRP, rate.json.__meta.currency.code]).toEqual([
      200,
      2.27,
      'EUR',
    ]);
  });

  test('that it knows no such currency', async () => {
    const session = await pairAs();
    for (let times = 0; times < 3; times += 1)
      expect((await ask('rates/ABC', session)).status).toBe(404);
    expect(count('rates/ABC')).toBe(1);
  });

  test('that it shows NFTs to sessions of users only', async () => {
    const { status, json } = await ask(`nftoken-detail/${'a'.repeat(64)}`, await pairAs());
    expect([status, json.error.code]).toEqual([404, 404]);
  });

  test('about an NFT, once it answers applications', async () => {
    const token = 'B'.repeat(64);
    const body = { issuer: BITSTAMP, token, owner: BITSTAMP, name: 'Cat', image: '' };
    sandbox().faults.next({ path: /nftoken-detail/ }, { status: 200, body });
    const { status, json } = await ask(`nftoken-detail/${token.toLowerCase()}`, await pairAs());
    expect([status, json]).toEqual([200, body]);
  });
});

test.each([
  'account-meta/rrrrrrrrrrrrrrrrrrrrrhoLvTx',
  'account-meta/..%2Fping',
  'rates/EURO',
  'rates/E1R',
  'nftoken-detail/abc',
  'xapp/anything',
])('%s answers 404 without a call to the platform', async (path) => {
  const session = await pairAs();
  const before = sandbox().traffic.entries().length;
  expect((await ask(path, session)).status).toBe(404);
  const calls = sandbox().traffic.entries().slice(before);
  expect(calls.filter((entry) => entry.path.startsWith('/api/'))).toEqual([]);
});

test('many users cost one call, until the answer is too old', async () => {
  const sessions = [await pairAs('Alice'), await pairAs('Bob')];
  const path = 'rates/USD';
  const before = count(path);
  const askAll = () => Promise.all(sessions.flatMap((one) => [ask(path, one), ask(path, one)]));
  expect((await askAll()).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  await askAll();
  expect(count(path) - before).toBe(1);
  sandbox().clock.advance(61_000);
  await askAll();
  expect(count(path) - before).toBe(2);
});

test('look-ups count in the share of the platform’s limit, cached answers do not', async () => {
  const fresh = await startAnother();
  const [alice, bob] = [await pairAs('Alice'), await pairAs('Bob')];
  sandbox().switches.callsPerMinute = 10;
  const codes = ['USD', 'EUR', 'ABC', 'ABD', 'ABE', 'ABF', 'ABG', 'ABH'];
  const statuses: number[] = [];
  for (const code of codes)
    statuses.push((await callRelay(fresh, 'GET', `/platform/rates/${code}`, bob)).status);
  expect(statuses.slice(0, 5)).toEqual([200, 200, 404, 404, 404]);
  expect(statuses.slice(5)).toEqual([429, 429, 429]);
  expect((await callRelay(fresh, 'GET', '/platform/rates/USD', bob)).status).toBe(200);
  expect((await callRelay(fresh, 'GET', '/platform/rates/ABI', alice)).status).toBe(404);
  sandbox().switches.callsPerMinute = 10_000;
});

const failures: [string, FaultAction, number][] = [
  ['garbage', { status: 200, body: '<html>' }, 502],
  ['an empty object', { status: 200, body: {} }, 502],
  ['10 MB', { bytes: 10_000_000 }, 502],
  ['500', { status: 500, body: {} }, 502],
  ['nothing', 'drop-before', 504],
  ['429', { status: 429, body: { error: { code: 429 } } }, 429],
];
test.each(
  failures.flatMap(([what, action, expected]) =>
    ['account-meta', 'curated-assets', 'rates'].map(
      (path) => [path, what, expected, action] as const,
    ),
  ),
)('%s of a platform that answers %s answers %i, and is not kept', async (name, _what, expected, action) => {
  const parameter = { 'account-meta': `/${addressOf('Bob')}`, rates: '/EUR' }[name] ?? '';
  const session = await pairAs();
  sandbox().faults.next({ path: new RegExp(`platform/${name}`) }, action);
  expect((await ask(name + parameter, session)).status).toBe(expected);
  sandbox().clock.advance(61_000);
  expect((await ask(name + parameter, session)).status).toBe(200);
});
