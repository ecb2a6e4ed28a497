import { expect, test } from 'vitest';
import {
  callRelay,
  paymentBody,
  sendWebhook,
  waitUntil,
  webhookBody,
} from '../../../src/tools/relay/client';
import { useRelay } from '../use-relay';

const { sandbox, relay, pairAs, addressOf } = useRelay();
const UNKNOWN = '99999999-9999-4999-8999-999999999999';
let last = 0;

const get = (path: string, session: string) => callRelay(relay(), 'GET', path, session);
const create = async (session: string, name = 'Alice') => {
  last += 1;
  const identifier = `read-${last}`;
  const { json } = await callRelay(
    relay(),
    'POST',
    '/requests',
    session,
    paymentBody(addressOf(name), identifier),
  );
  return { uuid: json.uuid as string, identifier };
};
const countGets = (uuid: string) =>
  sandbox().traffic.count(({ method, path }) => method === 'GET' && path.endsWith(uuid));
/** Creates and signs a request, sends its webhook, and waits until its payload is complete. */
const createAndSign = async (session: string, name = 'Alice') => {
  const request = await create(session, name);
  await sandbox().phone.sign(request.uuid);
  await sendWebhook(relay(), webhookBody(request.uuid), sandbox().clock.now());
  await waitUntil(async () => {
    const rows = await relay().deps.sql.query(
      'SELECT 1 FROM payloads WHERE uuid = $1 AND complete',
      [request.uuid],
    );
    return rows.length > 0;
  }, 'the complete payload');
  return request;
};

test('GET /requests/… returns the platform’s answer without the token', async () => {
  const session = await pairAs();
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
  await sandbox().phone.sign(uuid);
  expect(sandbox().platform.tokens.findLastIssuedBy(uuid)).toBeDefined();
  const after = await get(`/requests/${uuid}`, session);
  expect(after.json).toMatchObject({
    meta: { signed: true },
    application: { issued_user_token: null },
  });
});

test('GET returns a complete payload from the store, without a call to the platform', async () => {
  const session = await pairAs();
  const { uuid, identifier } = await createAndSign(session);
  const before = countGets(uuid);
  sandbox().faults.always({ path: /^\/api\/v1\/platform\/payload/ }, 'drop-before');
  const [byUuid, byIdentifier] = await Promise.all([
    get(`/requests/${uuid}`, session),
    get(`/requests/ci/${identifier}`, session),
  ]);
  sandbox().faults.clear();
  expect(byUuid.json).toMatchObject({
    meta: { uuid, signed: true },
    response: { account: addressOf() },
  });
  expect(byIdentifier.json).toEqual(byUuid.json);
  expect(countGets(uuid)).toBe(before);
});

test('GET applies the status of a payload without a webhook', async () => {
  const session = await pairAs();
  const { uuid } = await create(session);
  await sandbox().phone.reject(uuid);
  await get(`/requests/${uuid}`, session);
  const { json } = await get('/requests', session);
  expect(json.requests.find((row: { uuid: string }) => row.uuid === uuid)).toMatchObject({
    state: 'rejected',
  });
});

test('GET and DELETE answer 404 for requests of other users, open or signed', async () => {
  const [alice, bob] = [await pairAs('Alice'), await pairAs('Bob')];
  for (const { uuid, identifier } of [await create(alice), await createAndSign(alice)]) {
    for (const path of [`/requests/${uuid}`, `/requests/ci/${identifier}`]) {
      const { status, json } = await get(path, bob);
      expect([status, json.error.code]).toEqual([404, 404]);
      expect(JSON.stringify(json)).not.toContain(uuid);
    }
    expect((await callRelay(relay(), 'DELETE', `/requests/${uuid}`, bob)).status).toBe(404);
    expect(sandbox().platform.findPayload(uuid)?.cancelled).toBe(false);
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
])('GET and DELETE answer 404 for the path %s', async (name) => {
  const session = await pairAs();
  for (const method of name.startsWith('ci') ? ['GET'] : ['GET', 'DELETE']) {
    const { status, json } = await callRelay(relay(), method, `/requests/${name}`, session);
    expect([status, json.error.code]).toEqual([404, 404]);
  }
});

test('DELETE cancels an open request, and the list shows it', async () => {
  const session = await pairAs();
  const { uuid } = await create(session);
  const { status, json } = await callRelay(relay(), 'DELETE', `/requests/${uuid}`, session);
  expect([status, json.result]).toEqual([200, { cancelled: true, reason: 'OK' }]);
  await waitUntil(async () => {
    const { requests } = (await get('/requests', session)).json;
    return requests.some(
      (row: Record<string, string>) => row.uuid === uuid && row.state === 'cancelled',
    );
  }, 'the cancellation');
  const again = await callRelay(relay(), 'DELETE', `/requests/${uuid}`, session);
  expect([again.status, again.json.result]).toEqual([
    200,
    { cancelled: false, reason: 'ALREADY_CANCELLED' },
  ]);
});

test('DELETE does not cancel a request that was opened on the phone', async () => {
  const session = await pairAs();
  const { uuid } = await create(session);
  sandbox().phone.open(uuid);
  const { json } = await callRelay(relay(), 'DELETE', `/requests/${uuid}`, session);
  expect(json.result).toEqual({ cancelled: false, reason: 'ALREADY_OPENED' });
  expect((await get(`/requests/${uuid}`, session)).json.meta).toMatchObject({
    cancelled: false,
    expired: false,
  });
});

test('the list returns all own requests in pages, in the order of their changes', async () => {
  const [carol, bob] = [await pairAs('Carol'), await pairAs('Bob')];
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
  const listedOwn = seen.filter((uuid) => own.includes(uuid));
  expect(listedOwn).toEqual(own);
  expect(seen).not.toContain(other.uuid);
  expect(new Set(seen).size).toBe(seen.length);
  expect(more.at(-1)).toBe(false);
  await sandbox().phone.reject(own[2] ?? '');
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
])('GET /requests?%s answers %i', async (query, status) => {
  const session = await pairAs();
  expect((await get(`/requests?${query}`, session)).status).toBe(status);
});

test('GET /xrpl-tx/… returns the platform’s answer', async () => {
  const session = await pairAs();
  const { uuid } = await create(session);
  const { txid } = await sandbox().phone.sign(uuid);
  const { status, json } = await get(`/xrpl-tx/${txid}`, session);
  expect([status, json.txid, json.transaction.validated]).toEqual([200, txid, true]);
  const unknown = await get(`/xrpl-tx/${'A'.repeat(64)}`, session);
  expect([unknown.status, unknown.json.transaction.error]).toEqual([200, 'txnNotFound']);
  sandbox().switches.xrplTxUnknown = 'not-found';
  const refused = await get(`/xrpl-tx/${'A'.repeat(64)}`, session);
  expect([refused.status, refused.json.error.code]).toEqual([404, 404]);
  sandbox().switches.xrplTxUnknown = 'node-error';
  expect((await get('/xrpl-tx/abc', session)).status).toBe(404);
});
