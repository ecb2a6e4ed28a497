import { expect, test } from 'vitest';
import { ask, paymentBody, sendWebhook, until, webhookBody } from '../../../src/tools/relay/client';
import { relayBeside } from '../beside';

const { box, relay, paired, address } = relayBeside();
const UNKNOWN = '99999999-9999-4999-8999-999999999999';
let last = 0;

const get = (path: string, session: string) => ask(relay(), 'GET', path, session);
const create = async (session: string, name = 'Alice') => {
  last += 1;
  const identifier = `read-${last}`;
  const { json } = await ask(
    relay(),
    'POST',
    '/requests',
    session,
    paymentBody(address(name), identifier),
  );
  return { uuid: json.uuid as string, identifier };
};
const gets = (uuid: string) =>
  box().traffic.count(({ method, path }) => method === 'GET' && path.endsWith(uuid));
/** Signs one, has its webhook come, and waits until all of it is known. */
const signed = async (session: string, name = 'Alice') => {
  const request = await create(session, name);
  await box().phone.sign(request.uuid);
  await sendWebhook(relay(), webhookBody(request.uuid), box().clock.now());
  await until(async () => {
    const rows = await relay().deps.sql.query(
      'SELECT 1 FROM payloads WHERE uuid = $1 AND complete',
      [request.uuid],
    );
    return rows.length > 0;
  }, 'its end');
  return request;
};

test('an open request is told as the platform tells it, but for the token', async () => {
  const session = await paired();
  const { uuid, identifier } = await create(session);
  for (const path of [
    `/requests/${uuid}`,
    `/requests/${uuid.toUpperCase()}`,
    `/requests/ci/${identifier}`,
  ]) {
    const { status, json } = await get(path, session);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      meta: { uuid, resolved: false, signed: false, pushed: true },
      application: { issued_user_token: null },
      payload: { tx_type: 'Payment' },
      custom_meta: { identifier },
    });
  }
  await box().phone.sign(uuid);
  expect(box().platform.tokens.lastIssuedBy(uuid)).toBeDefined();
  const after = await get(`/requests/${uuid}`, session);
  expect(after.json).toMatchObject({
    meta: { signed: true },
    application: { issued_user_token: null },
  });
});

test('once all is known it is told as stored, without asking the platform again', async () => {
  const session = await paired();
  const { uuid, identifier } = await signed(session);
  const asked = gets(uuid);
  box().faults.always({ path: /^\/api\/v1\/platform\/payload/ }, 'drop-before');
  const [byUuid, byIdentifier] = await Promise.all([
    get(`/requests/${uuid}`, session),
    get(`/requests/ci/${identifier}`, session),
  ]);
  box().faults.clear();
  expect(byUuid.json).toMatchObject({
    meta: { uuid, signed: true },
    response: { account: address() },
  });
  expect(byIdentifier.json).toEqual(byUuid.json);
  expect(gets(uuid)).toBe(asked);
});

test('what is asked for is settled with it, though no webhook came', async () => {
  const session = await paired();
  const { uuid } = await create(session);
  await box().phone.reject(uuid);
  await get(`/requests/${uuid}`, session);
  const { json } = await get('/requests', session);
  expect(json.requests.find((row: { uuid: string }) => row.uuid === uuid)).toMatchObject({
    state: 'rejected',
  });
});

test('of the requests of somebody else nothing is told, whether they are open or over', async () => {
  const [alice, bob] = [await paired('Alice'), await paired('Bob')];
  for (const { uuid, identifier } of [await create(alice), await signed(alice)]) {
    for (const path of [`/requests/${uuid}`, `/requests/ci/${identifier}`]) {
      const { status, json } = await get(path, bob);
      expect([status, json.error.code]).toEqual([404, 404]);
      expect(JSON.stringify(json)).not.toContain(uuid);
    }
    expect((await ask(relay(), 'DELETE', `/requests/${uuid}`, bob)).status).toBe(404);
    expect(box().platform.payload(uuid)?.cancelled).toBe(false);
  }
});

test.each([
  UNKNOWN,
  'abc',
  `${UNKNOWN}0`,
  '..%2f..%2fping',
  'ci/%2e%2e',
  'ci/a%2fb',
  'ci/unknown',
  'ci',
])('%s is none', async (name) => {
  const session = await paired();
  for (const method of name.startsWith('ci') ? ['GET'] : ['GET', 'DELETE']) {
    const { status, json } = await ask(relay(), method, `/requests/${name}`, session);
    expect([status, json.error.code]).toEqual([404, 404]);
  }
});

test('an open request can be taken back, and is known to be', async () => {
  const session = await paired();
  const { uuid } = await create(session);
  const { status, json } = await ask(relay(), 'DELETE', `/requests/${uuid}`, session);
  expect([status, json.result]).toEqual([200, { cancelled: true, reason: 'OK' }]);
  await until(async () => {
    const { requests } = (await get('/requests', session)).json;
    return requests.some(
      (row: Record<string, string>) => row.uuid === uuid && row.state === 'cancelled',
    );
  }, 'the cancellation');
  const again = await ask(relay(), 'DELETE', `/requests/${uuid}`, session);
  expect([again.status, again.json.result]).toEqual([
    200,
    { cancelled: false, reason: 'ALREADY_CANCELLED' },
  ]);
});

test('one that was opened cannot be taken back, and stays open', async () => {
  const session = await paired();
  const { uuid } = await create(session);
  box().phone.open(uuid);
  const { json } = await ask(relay(), 'DELETE', `/requests/${uuid}`, session);
  expect(json.result).toEqual({ cancelled: false, reason: 'ALREADY_OPENED' });
  expect((await get(`/requests/${uuid}`, session)).json.meta).toMatchObject({
    cancelled: false,
    expired: false,
  });
});

test('the list goes on page by page, in the order of changes, with nothing lost and only own', async () => {
  const [carol, bob] = [await paired('Carol'), await paired('Bob')];
  const own: string[] = [];
  for (let at = 0; at < 7; at += 1) {
    own.push((await create(carol, 'Carol')).uuid);
    await get(`/requests/${own.at(-1)}`, carol);
  }
  const other = await create(bob, 'Bob');
  await get(`/requests/${other.uuid}`, bob);
  const seen: string[] = [];
  let cursor = '0';
  const more: boolean[] = [];
  for (let page = 0; page < 4; page += 1) {
    const { json } = await get(`/requests?after=${cursor}&limit=3`, carol);
    expect(Object.keys(json).toSorted()).toEqual(['more', 'next', 'requests']);
    seen.push(...json.requests.map(({ uuid }: { uuid: string }) => uuid));
    more.push(json.more);
    cursor = json.next;
  }
  const mine = seen.filter((uuid) => own.includes(uuid));
  expect(mine).toEqual(own);
  expect(seen).not.toContain(other.uuid);
  expect(new Set(seen).size).toBe(seen.length);
  expect(more.at(-1)).toBe(false);
  await box().phone.reject(own[2] ?? '');
  await get(`/requests/${own[2]}`, carol);
  const { json } = await get(`/requests?after=${cursor}`, carol);
  expect(json.requests).toEqual([
    {
      uuid: own[2],
      identifier: expect.any(String),
      state: 'rejected',
      changedAt: expect.any(Number),
    },
  ]);
  expect((await get(`/requests?after=${json.next}`, carol)).json).toEqual({
    requests: [],
    next: json.next,
    more: false,
  });
});

test.each([
  ['after=-1', 400],
  ['after=abc', 400],
  ['after=1%27', 400],
  ['limit=0', 400],
  ['limit=-5', 400],
  ['limit=1000', 200],
  ['after=999999999999999', 200],
])('a list asked for with %s is answered with %i', async (query, status) => {
  const session = await paired();
  expect((await get(`/requests?${query}`, session)).status).toBe(status);
});

test('a transaction on the ledger is told as the platform tells it', async () => {
  const session = await paired();
  const { uuid } = await create(session);
  const { txid } = await box().phone.sign(uuid);
  const { status, json } = await get(`/xrpl-tx/${txid}`, session);
  expect([status, json.txid, json.validated]).toEqual([200, txid, true]);
  const unknown = await get(`/xrpl-tx/${'A'.repeat(64)}`, session);
  expect([unknown.status, unknown.json.error.code]).toEqual([404, 404]);
  expect((await get('/xrpl-tx/abc', session)).status).toBe(404);
});
