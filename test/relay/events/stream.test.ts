import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { nextChangeId } from '../../../src/relay/store/change';
import {
  callRelay,
  paymentBody,
  sendWebhook,
  waitUntil,
  webhookBody,
} from '../../../src/tools/relay/client';
import { useRelay } from '../use-relay';
import { openStream } from './open-stream';

const { sandbox, relay, pairAs, addressOf, startAnother, restart } = useRelay({
  listenersPerAccount: 6,
});
const DAY = 86_400_000;
let last = 0;

/** Creates a request, and waits until the relay has stored its payload. */
async function create(session: string, name = 'Alice'): Promise<string> {
  last += 1;
  const body = paymentBody(addressOf(name), `event-${last}`);
  const { uuid } = (await callRelay(relay(), 'POST', '/requests', session, body)).json;
  sandbox().clock.advance(1100);
  relay().deps.wakeWorker();
  await waitUntil(async () => await isStored(uuid), 'the stored payload');
  return uuid;
}
const isStored = async (uuid: string, state = 'open'): Promise<boolean> => {
  const rows = await relay().deps.sql.query(
    'SELECT uuid FROM payloads WHERE uuid = $1 AND state = $2',
    [uuid, state],
  );
  return rows.length > 0;
};
async function createAndSign(session: string, name = 'Alice'): Promise<string> {
  const uuid = await create(session, name);
  await sandbox().phone.sign(uuid);
  await sendWebhook(relay(), webhookBody(uuid), sandbox().clock.now());
  return uuid;
}
/** Adds many changed payloads of an account in one transaction. */
async function addChanges(account: string, many: number): Promise<void> {
  await relay().deps.sql.transaction(async (tx) => {
    await tx.query(
      `INSERT INTO payloads (uuid, account, identifier, state, view, complete, changed_at, changed_seq)
       SELECT gen_random_uuid(), $1, repeat('i', 40), 'signed', '{}', true, 0, nextval('changes')
       FROM generate_series(1, $2)`,
      [account, many],
    );
    await nextChangeId(tx, account);
  });
}
/** The first event; its id is where the stream starts. */
const hello = { id: expect.stringMatching(/^\d+$/), event: 'hello', data: {} };
const uuids = (frames: { data: { uuid: string } }[]) => frames.map(({ data }) => data.uuid);

test('a stream sends hello, then every change with its id', async () => {
  const session = await pairAs();
  const stream = await openStream(relay(), session);
  await waitUntil(() => stream.events.length > 0, 'a first event');
  expect(stream.events[0]).toEqual(hello);
  const uuid = await createAndSign(session);
  const [frame] = await waitUntil(() => {
    const found = stream.of('request').filter(({ data }) => data.uuid === uuid);
    return found.length > 1 && found;
  }, 'the change');
  expect(frame).toEqual({
    id: expect.stringMatching(/^\d+$/),
    event: 'request',
    data: { uuid, identifier: `event-${last}` },
  });
  expect(stream.text()).toContain(`event: request\ndata: {"uuid":"${uuid}"`);
  stream.stop();
});

test('the response has headers against caches and proxy buffers, and CORS headers for the extension', async () => {
  const session = await pairAs();
  const stop = new AbortController();
  const answer = await fetch(`${relay().url}/events`, {
    headers: { Authorization: `Bearer ${session}`, Origin: 'moz-extension://an-id' },
    signal: stop.signal,
  });
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('x-accel-buffering')).toBe('no');
  expect(answer.headers.get('access-control-allow-origin')).toBe('moz-extension://an-id');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  stop.abort();
});

test('without a session the answer is 401', async () => {
  expect((await callRelay(relay(), 'GET', '/events')).status).toBe(401);
  expect((await callRelay(relay(), 'GET', '/events', 'x'.repeat(43))).status).toBe(401);
});

test('all streams of a user get the same changes, and those of others none of them', async () => {
  const [alice, bob] = [await pairAs('Alice'), await pairAs('Bob')];
  const streams = [await openStream(relay(), alice), await openStream(await startAnother(), alice)];
  const otherUser = await openStream(relay(), bob);
  await waitUntil(() => [...streams, otherUser].every(({ events }) => events.length > 0), 'hello');
  const uuid = await createAndSign(alice);
  for (const stream of streams) {
    await waitUntil(
      () => uuids(stream.of('request')).filter((one) => one === uuid).length > 1,
      'the change',
    );
  }
  const own = await createAndSign(bob, 'Bob');
  await waitUntil(
    () => uuids(otherUser.of('request')).includes(own),
    'the change of the other user',
  );
  expect(uuids(otherUser.of('request'))).not.toContain(uuid);
  for (const stream of [...streams, otherUser]) stream.stop();
});

test('a stream that broke resumes after its last change, with no change lost or repeated', async () => {
  const session = await pairAs();
  const before = await openStream(relay(), session);
  await waitUntil(() => before.events.length > 0, 'hello');
  await createAndSign(session);
  const { id } = await waitUntil(() => before.of('request').at(-1), 'a change');
  before.stop();
  await before.ended;
  const missed = [await createAndSign(session), await createAndSign(session)];
  await waitUntil(
    async () => (await Promise.all(missed.map((uuid) => isStored(uuid, 'signed')))).every(Boolean),
    'the missed changes',
  );
  const after = await openStream(relay(), session, id);
  await waitUntil(
    () => missed.every((uuid) => uuids(after.of('request')).includes(uuid)),
    'the missed changes',
  );
  const next = await createAndSign(session);
  await waitUntil(() => uuids(after.of('request')).includes(next), 'the next change');
  const ids = after.events.slice(1).flatMap((frame) => (frame.id ? [Number(frame.id)] : []));
  expect(ids.every((one) => one > Number(id))).toBe(true);
  expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
  after.stop();
});

test.each([
  'abc',
  '-1',
  '1e5',
  '9'.repeat(16),
])('a Last-Event-ID of %j is ignored', async (lastId) => {
  const session = await pairAs();
  const stream = await openStream(relay(), session, lastId);
  await waitUntil(() => stream.events.length > 0, 'hello');
  await callRelay(relay(), 'GET', '/ping', session);
  expect(stream.events).toEqual([hello]);
  stream.stop();
});

test('a client that missed over a thousand changes gets the newest thousand, then new ones', async () => {
  const session = await pairAs();
  await addChanges(addressOf(), 1500);
  const stream = await openStream(relay(), session, '0');
  await waitUntil(() => stream.of('request').length >= 999, 'the missed changes');
  const uuid = await createAndSign(session);
  await waitUntil(() => uuids(stream.of('request')).includes(uuid), 'the next change');
  stream.stop();
});

test('a client that does not read is disconnected, and other streams continue', async () => {
  const session = await pairAs();
  const stream = await openStream(relay(), session);
  await waitUntil(() => stream.events.length > 0, 'hello');
  const silent = connect(relay().port, '127.0.0.1');
  const closed = new Promise((resolve) => silent.once('close', resolve));
  silent.on('error', () => {});
  silent.pause();
  silent.write(`GET /events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${session}\r\n\r\n`);
  const { hub } = relay().deps;
  await waitUntil(() => hub.count(addressOf()) === 2, 'both streams');
  for (let round = 0; round < 40 && hub.count(addressOf()) === 2; round += 1) {
    const before = stream.of('request').length;
    await addChanges(addressOf(), 1000);
    await waitUntil(() => stream.of('request').length >= before + 999, 'the changes');
  }
  expect(hub.count(addressOf())).toBe(1);
  silent.resume();
  await closed;
  const uuid = await createAndSign(session);
  await waitUntil(() => uuids(stream.of('request')).includes(uuid), 'the next change');
  stream.stop();
}, 30_000);

test('a user cannot open more streams than the limit', async () => {
  const session = await pairAs('Carol');
  const streams = await Promise.all(Array.from({ length: 6 }, () => openStream(relay(), session)));
  expect(streams.map(({ status }) => status)).toEqual(Array(6).fill(200));
  expect((await openStream(relay(), session)).status).toBe(429);
  streams[0]?.stop();
  await waitUntil(() => relay().deps.hub.count(addressOf('Carol')) < 6, 'one stream to close');
  const again = await openStream(relay(), session);
  expect(again.status).toBe(200);
  for (const stream of [...streams, again]) stream.stop();
});

test('a stream reports a push permission that is renewed or revoked', async () => {
  const session = await pairAs();
  sandbox().clock.advance(DAY);
  const stream = await openStream(relay(), session);
  await waitUntil(() => stream.events.length > 0, 'hello');
  await createAndSign(session);
  const renewed = await waitUntil(() => stream.of('session').at(-1), 'the renewal');
  expect(renewed.data).toEqual({ until: expect.any(Number), state: 'live' });
  expect(renewed.data.until).toBeGreaterThan(sandbox().clock.now() + 29 * DAY);
  sandbox().phone.revokeToken('Alice');
  const body = paymentBody(addressOf(), 'event-revoked');
  expect((await callRelay(relay(), 'POST', '/requests', session, body)).json.pushed).toBe(false);
  await waitUntil(() => stream.of('session').at(-1)?.data.state === 'revoked', 'its end');
  stream.stop();
});

test('a relay that stops ends its streams, and clients resume at the next relay', async () => {
  const session = await pairAs();
  const stream = await openStream(relay(), session);
  await waitUntil(() => stream.events.length > 0, 'hello');
  const uuid = await createAndSign(session);
  const { id } = await waitUntil(() => stream.of('request').at(-1), 'a change');
  await restart(() => stream.ended);
  const again = await openStream(relay(), session, id);
  const next = await createAndSign(session);
  await waitUntil(() => uuids(again.of('request')).includes(next), 'the next change');
  expect(uuids(stream.of('request'))).toContain(uuid);
  again.stop();
});

test('the end of a session ends its streams at every relay, and no others', async () => {
  const [ended, kept] = [await pairAs(), await pairAs()];
  const elsewhere = await startAnother();
  const [stream, other] = [await openStream(elsewhere, ended), await openStream(elsewhere, kept)];
  await waitUntil(() => stream.events.length > 0 && other.events.length > 0, 'both streams');
  await callRelay(relay(), 'DELETE', '/sessions/current', ended);
  await stream.ended;
  const uuid = await createAndSign(kept);
  await waitUntil(() => uuids(other.of('request')).includes(uuid), 'the change');
  expect(uuids(stream.of('request'))).not.toContain(uuid);
});
