import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { nextChangeId } from '../../../src/relay/store/change';
import { ask, paymentBody, sendWebhook, until, webhookBody } from '../../../src/tools/relay/client';
import { relayBeside } from '../beside';
import { listen } from './listen';

const { box, relay, paired, address, another, restart } = relayBeside({ listenersPerAccount: 6 });
const DAY = 86_400_000;
let last = 0;

/** Creates a request, and waits until the relay has stored its payload. */
async function create(session: string, name = 'Alice'): Promise<string> {
  last += 1;
  const body = paymentBody(address(name), `event-${last}`);
  const { uuid } = (await ask(relay(), 'POST', '/requests', session, body)).json;
  box().clock.advance(1100);
  relay().deps.ring();
  await until(async () => await isStored(uuid), 'the stored payload');
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
  await box().phone.sign(uuid);
  await sendWebhook(relay(), webhookBody(uuid), box().clock.now());
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
  const session = await paired();
  const stream = await listen(relay(), session);
  await until(() => stream.frames.length > 0, 'a first event');
  expect(stream.frames[0]).toEqual(hello);
  const uuid = await createAndSign(session);
  const [frame] = await until(() => {
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
  const session = await paired();
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
  expect((await ask(relay(), 'GET', '/events')).status).toBe(401);
  expect((await ask(relay(), 'GET', '/events', 'x'.repeat(43))).status).toBe(401);
});

test('all streams of a user get the same changes, and those of others none of them', async () => {
  const [alice, bob] = [await paired('Alice'), await paired('Bob')];
  const streams = [await listen(relay(), alice), await listen(await another(), alice)];
  const otherUser = await listen(relay(), bob);
  await until(() => [...streams, otherUser].every(({ frames }) => frames.length > 0), 'hello');
  const uuid = await createAndSign(alice);
  for (const stream of streams) {
    await until(
      () => uuids(stream.of('request')).filter((one) => one === uuid).length > 1,
      'the change',
    );
  }
  const own = await createAndSign(bob, 'Bob');
  await until(() => uuids(otherUser.of('request')).includes(own), 'the change of the other user');
  expect(uuids(otherUser.of('request'))).not.toContain(uuid);
  for (const stream of [...streams, otherUser]) stream.stop();
});

test('a stream that broke resumes after its last change, with no change lost or repeated', async () => {
  const session = await paired();
  const before = await listen(relay(), session);
  await until(() => before.frames.length > 0, 'hello');
  await createAndSign(session);
  const { id } = await until(() => before.of('request').at(-1), 'a change');
  before.stop();
  await before.ended;
  const missed = [await createAndSign(session), await createAndSign(session)];
  await until(
    async () => (await Promise.all(missed.map((uuid) => isStored(uuid, 'signed')))).every(Boolean),
    'the missed changes',
  );
  const after = await listen(relay(), session, id);
  await until(
    () => missed.every((uuid) => uuids(after.of('request')).includes(uuid)),
    'the missed changes',
  );
  const next = await createAndSign(session);
  await until(() => uuids(after.of('request')).includes(next), 'the next change');
  const ids = after.frames.slice(1).flatMap((frame) => (frame.id ? [Number(frame.id)] : []));
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
  const session = await paired();
  const stream = await listen(relay(), session, lastId);
  await until(() => stream.frames.length > 0, 'hello');
  await ask(relay(), 'GET', '/ping', session);
  expect(stream.frames).toEqual([hello]);
  stream.stop();
});

test('a client that missed over a thousand changes gets the newest thousand, then new ones', async () => {
  const session = await paired();
  await addChanges(address(), 1500);
  const stream = await listen(relay(), session, '0');
  await until(() => stream.of('request').length >= 999, 'the missed changes');
  const uuid = await createAndSign(session);
  await until(() => uuids(stream.of('request')).includes(uuid), 'the next change');
  stream.stop();
});

test('a client that does not read is disconnected, and other streams continue', async () => {
  const session = await paired();
  const stream = await listen(relay(), session);
  await until(() => stream.frames.length > 0, 'hello');
  const silent = connect(relay().port, '127.0.0.1');
  const closed = new Promise((resolve) => silent.once('close', resolve));
  silent.on('error', () => {});
  silent.pause();
  silent.write(`GET /events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${session}\r\n\r\n`);
  const { hub } = relay().deps;
  await until(() => hub.count(address()) === 2, 'both streams');
  for (let round = 0; round < 40 && hub.count(address()) === 2; round += 1) {
    const before = stream.of('request').length;
    await addChanges(address(), 1000);
    await until(() => stream.of('request').length >= before + 999, 'the changes');
  }
  expect(hub.count(address())).toBe(1);
  silent.resume();
  await closed;
  const uuid = await createAndSign(session);
  await until(() => uuids(stream.of('request')).includes(uuid), 'the next change');
  stream.stop();
}, 30_000);

test('a user cannot open more streams than the limit', async () => {
  const session = await paired('Carol');
  const streams = await Promise.all(Array.from({ length: 6 }, () => listen(relay(), session)));
  expect(streams.map(({ status }) => status)).toEqual(Array(6).fill(200));
  expect((await listen(relay(), session)).status).toBe(429);
  streams[0]?.stop();
  await until(() => relay().deps.hub.count(address('Carol')) < 6, 'one stream to close');
  const again = await listen(relay(), session);
  expect(again.status).toBe(200);
  for (const stream of [...streams, again]) stream.stop();
});

test('a stream reports a push permission that is renewed or revoked', async () => {
  const session = await paired();
  box().clock.advance(DAY);
  const stream = await listen(relay(), session);
  await until(() => stream.frames.length > 0, 'hello');
  await createAndSign(session);
  const renewed = await until(() => stream.of('session').at(-1), 'the renewal');
  expect(renewed.data).toEqual({ until: expect.any(Number), state: 'live' });
  expect(renewed.data.until).toBeGreaterThan(box().clock.now() + 29 * DAY);
  box().phone.revokeToken('Alice');
  const body = paymentBody(address(), 'event-revoked');
  expect((await ask(relay(), 'POST', '/requests', session, body)).json.pushed).toBe(false);
  await until(() => stream.of('session').at(-1)?.data.state === 'revoked', 'its end');
  stream.stop();
});

test('a relay that stops ends its streams, and clients resume at the next relay', async () => {
  const session = await paired();
  const stream = await listen(relay(), session);
  await until(() => stream.frames.length > 0, 'hello');
  const uuid = await createAndSign(session);
  const { id } = await until(() => stream.of('request').at(-1), 'a change');
  await restart(() => stream.ended);
  const again = await listen(relay(), session, id);
  const next = await createAndSign(session);
  await until(() => uuids(again.of('request')).includes(next), 'the next change');
  expect(uuids(stream.of('request'))).toContain(uuid);
  again.stop();
});

test('the end of a session ends its streams at every relay, and no others', async () => {
  const [ended, kept] = [await paired(), await paired()];
  const elsewhere = await another();
  const [stream, other] = [await listen(elsewhere, ended), await listen(elsewhere, kept)];
  await until(() => stream.frames.length > 0 && other.frames.length > 0, 'both streams');
  await ask(relay(), 'DELETE', '/sessions/current', ended);
  await stream.ended;
  const uuid = await createAndSign(kept);
  await until(() => uuids(other.of('request')).includes(uuid), 'the change');
  expect(uuids(stream.of('request'))).not.toContain(uuid);
});
