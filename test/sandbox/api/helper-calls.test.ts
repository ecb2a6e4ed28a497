import { expect, it } from 'vitest';
import { aliceOf, bobOf, call, callPlatform, callWithJwt } from '../client';
import { signIn } from '../sign-in';
import { useSandbox } from '../use-sandbox';

const sandbox = useSandbox();
const API = 'https://xumm.app/api/v1/platform';

it('answers account-meta without credentials', async () => {
  const { status, json } = await call(sandbox(), `${API}/account-meta/${aliceOf(sandbox())}`);
  expect([status, json.account, json.blocked]).toEqual([200, aliceOf(sandbox()), false]);
  expect(Object.keys(json.globalid)).toEqual(['linked', 'profileUrl', 'sufficientTrust']);
});

it('answers nftoken-detail to a session, not to a backend', async () => {
  const token = 'A'.repeat(64);
  const jwt = await signIn(sandbox());
  const { json } = await callWithJwt(sandbox(), jwt, `nftoken-detail/${token}`);
  expect(Object.keys(json)).toEqual(['issuer', 'token', 'owner', 'name', 'image']);
  expect((await callPlatform(sandbox(), `nftoken-detail/${token}`)).status).toBe(404);
});

it('answers account-meta with the profile of an account', async () => {
  const bob = bobOf(sandbox());
  const profile = { alias: 'Bob', blocked: true, forceTag: true, kycApproved: true };
  sandbox().platform.directory.profiles.set(bob, profile);
  const { json } = await call(sandbox(), `${API}/account-meta/${bob}`);
  expect(json).toMatchObject({ blocked: true, force_dtag: true, kycApproved: true });
  expect(json.xummProfile.accountAlias).toBe('Bob');
});

it('answers nftoken-detail with the owner that the ledger has', async () => {
  const { ledger, platform } = sandbox();
  const id = ledger.mintNft(bobOf(sandbox()), { issuer: aliceOf(sandbox()) });
  platform.directory.nfts.set(id, { name: 'Cat', image: 'https://example.org/cat.png' });
  const { json } = await callWithJwt(sandbox(), await signIn(sandbox()), `nftoken-detail/${id}`);
  const owners = { issuer: aliceOf(sandbox()), owner: bobOf(sandbox()) };
  expect(json).toEqual({ ...owners, token: id, name: 'Cat', image: 'https://example.org/cat.png' });
});

it('answers curated-assets by the name of the issuer and by currency', async () => {
  const jwt = await signIn(sandbox());
  const { json } = await callWithJwt(sandbox(), jwt, 'curated-assets');
  expect(json.issuers).toEqual(['Bitstamp', 'Ripple']);
  const [asset] = sandbox().platform.directory.assets;
  expect(json.details.Bitstamp.currencies.USD).toMatchObject({ issuer: asset?.issuer });
});

it('answers rates as tests set them, and 404 without a rate', async () => {
  const { rates } = sandbox().platform.directory;
  rates.set('EUR', 3.5);
  expect((await callPlatform(sandbox(), 'rates/EUR')).json.XRP).toBe(3.5);
  rates.set('EUR', null);
  expect((await callPlatform(sandbox(), 'rates/EUR')).status).toBe(404);
  rates.clear();
});

it('answers rates in USD, XRP and XAH with the currency', async () => {
  const { json } = await callPlatform(sandbox(), 'rates/eur');
  expect(Object.keys(json)).toEqual(['USD', 'XRP', 'XAH', '__meta']);
  expect(json.__meta.currency).toEqual({
    en: 'Euro',
    code: 'EUR',
    symbol: '€',
    isoDecimals: 2,
  });
});

it('answers ping with the redirect addresses of the application', async () => {
  const { json } = await callPlatform(sandbox(), 'ping');
  const [application] = sandbox().platform.applications;
  expect(json.auth.application.redirecturis).toEqual(application?.redirectUris);
});

it('answers hookhash with all hooks, one hook, or 404', async () => {
  const { json } = await callPlatform(sandbox(), 'hookhash');
  const [hash = ''] = Object.keys(json);
  expect((await callPlatform(sandbox(), `hookhash/${hash}`)).json).toEqual(json[hash]);
  expect((await callPlatform(sandbox(), `hookhash/${'0'.repeat(64)}`)).status).toBe(404);
});

it('answers rails with texts for every address', async () => {
  const { json } = await callPlatform(sandbox(), 'rails');
  expect(Object.keys(json)).toContain('XAHAU');
  for (const { rpc, definitions, icons, explorers, endpoints } of Object.values<typeof json.XAHAU>(
    json,
  )) {
    const addresses = [rpc, definitions, ...Object.values(icons), endpoints[0].url];
    for (const address of [...addresses, ...Object.values(explorers[0])])
      expect(address).toEqual(expect.any(String));
  }
});
