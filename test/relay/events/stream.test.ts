import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { nextChangeId } from '../../../src/relay/store/change';
import { ask, paymentBody, sendWebhook, until, webhookBody } from '../../../src/tools/relay/client';
import { relayBeside } from '../beside';
import { listen } from './listen';

const { box, relay, paired, address, another, restart } = relayBeside({ listenersPerAccount: 6 });
const DAY = 86_400_000;
let last = 0;

/** A request of a user's own, known to the relay. */
async function created(session: string, name = 'Alice'): Promise<string> {
  last += 1;
  const body = paymentBody(address(name), `event-${last}`);
  const { uuid } = (await ask(relay(), 'POST', '/requests', session, body)).json;
  box().clock.advance(1100);
  relay().deps.ring();
  await until(async () => await isKnown(uuid), 'the request to be known');
  return uuid;
}
const isKnown = async (uuid: string, state = 'open'): Promise<boolean> => {
  const rows = await relay().deps.sql.query(
    'SELECT uuid FROM payloads WHERE uuid = $1 AND state = $2',
    [uuid, state],
  );
  return rows.length > 0;
};
async function signed(session: string, name = 'Alice'): Promise<string> {
  const uuid = await created(session, name);
  await box().phone.sign(uuid);
  await sendWebhook(relay(), webhookBody(uuid), box().clock.now());
  return uuid;
}
/** A change of many requests of a user at once, each with an own number. */
async function changeMany(account: string, many: number): Promise<void> {
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
/** It tells from where on the stream goes. */
const hello = { id: expect.stringMatching(/^\d+$/), event: 'hello', data: {} };
const uuids = (frames: { data: { uuid: string } }[]) => frames.map(({ data }) => data.uuid);

test('a stream begins with hello and goes on with every change, each with its number', async () => {
  const session = await paired();
  const ear = await listen(relay(), session);
  await until(() => ear.frames.length > 0, 'a first frame');
  expect(ear.frames[0]).toEqual(hello);
  const uuid = await signed(session);
  const [frame] = await until(() => {
    const found = ear.of('request').filter(({ data }) => data.uuid === uuid);
    return found.length > 1 && found;
  }, 'the change');
  expect(frame).toEqual({
    id: expect.stringMatching(/^\d+$/),
    event: 'request',
    data: { uuid, identifier: `event-${last}` },
  });
  expect(ear.text()).toContain(`event: request\ndata: {"uuid":"${uuid}"`);
  ear.stop();
});

test('it is a stream no one keeps a copy of, for the extension to read', async () => {
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

test('without a session there is none', async () => {
  expect((await ask(relay(), 'GET', '/events')).status).toBe(401);
  expect((await ask(relay(), 'GET', '/events', 'x'.repeat(43))).status).toBe(401);
});

test('two listeners hear the same, somebody else nothing of it', async () => {
  const [alice, bob] = [await paired('Alice'), await paired('Bob')];
  const ears = [await listen(relay(), alice), await listen(await another(), alice)];
  const stranger = await listen(relay(), bob);
  await until(() => [...ears, stranger].every(({ frames }) => frames.length > 0), 'hello');
  const uuid = await signed(alice);
  for (const ear of ears) {
    await until(
      () => uuids(ear.of('request')).filter((one) => one === uuid).length > 1,
      'the change',
    );
  }
  const own = await signed(bob, 'Bob');
  await until(() => uuids(stranger.of('request')).includes(own), 'their own change');
  expect(uuids(stranger.of('request'))).not.toContain(uuid);
  for (const ear of [...ears, stranger]) ear.stop();
});

test('a stream that broke resumes after its last change, with nothing lost and nothing twice', async () => {
  const session = await paired();
  const before = await listen(relay(), session);
  await until(() => before.frames.length > 0, 'hello');
  await signed(session);
  const { id } = await until(() => before.of('request').at(-1), 'a change');
  before.stop();
  await before.ended;
  const missed = [await signed(session), await signed(session)];
  await until(
    async () => (await Promise.all(missed.map((uuid) => isKnown(uuid, 'signed')))).every(Boolean),
    'what was missed',
  );
  const after = await listen(relay(), session, id);
  await until(() => missed.every((uuid) => uuids(after.of('request')).includes(uuid)), 'it');
  const next = await signed(session);
  await until(() => uuids(after.of('request')).includes(next), 'what comes next');
  const ids = after.frames.slice(1).flatMap((frame) => (frame.id ? [Number(frame.id)] : []));
  expect(ids.every((one) => one > Number(id))).toBe(true);
  expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
  after.stop();
});

test.each(['abc', '-1', '1e5', '9'.repeat(16)])('a last number of %j is none', async (lastId) => {
  const session = await paired();
  const ear = await listen(relay(), session, lastId);
  await until(() => ear.frames.length > 0, 'hello');
  await ask(relay(), 'GET', '/ping', session);
  expect(ear.frames).toEqual([hello]);
  ear.stop();
});

test('nobody who comes back misses anything, and nothing breaks, after a thousand changes', async () => {
  const session = await paired();
  await changeMany(address(), 1500);
  const ear = await listen(relay(), session, '0');
  await until(() => ear.of('request').length >= 999, 'what was missed');
  const uuid = await signed(session);
  await until(() => uuids(ear.of('request')).includes(uuid), 'what comes next');
  ear.stop();
});

test('whoever does not read is cut off, and the others hear on', async () => {
  const session = await paired();
  const ear = await listen(relay(), session);
  await until(() => ear.frames.length > 0, 'hello');
  const deaf = connect(relay().port, '127.0.0.1');
  const gone = new Promise((resolve) => deaf.once('close', resolve));
  deaf.on('error', () => {});
  deaf.pause();
  deaf.write(`GET /events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${session}\r\n\r\n`);
  const { hub } = relay().deps;
  await until(() => hub.count(address()) === 2, 'both');
  for (let round = 0; round < 40 && hub.count(address()) === 2; round += 1) {
    const heard = ear.of('request').length;
    await changeMany(address(), 1000);
    await until(() => ear.of('request').length >= heard + 999, 'the changes');
  }
  expect(hub.count(address())).toBe(1);
  deaf.resume();
  await gone;
  const uuid = await signed(session);
  await until(() => uuids(ear.of('request')).includes(uuid), 'what comes next');
  ear.stop();
}, 30_000);

test('no user has more listeners than are allowed', async () => {
  const session = await paired('Carol');
  const ears = await Promise.all(Array.from({ length: 6 }, () => listen(relay(), session)));
  expect(ears.map(({ status }) => status)).toEqual(Array(6).fill(200));
  expect((await listen(relay(), session)).status).toBe(429);
  ears[0]?.stop();
  await until(() => relay().deps.hub.count(address('Carol')) < 6, 'one to be gone');
  const again = await listen(relay(), session);
  expect(again.status).toBe(200);
  for (const ear of [...ears, again]) ear.stop();
});

test('the push permission is told when it is renewed and when it is over', async () => {
  const session = await paired();
  box().clock.advance(DAY);
  const ear = await listen(relay(), session);
  await until(() => ear.frames.length > 0, 'hello');
  await signed(session);
  const renewed = await until(() => ear.of('session').at(-1), 'the renewal');
  expect(renewed.data).toEqual({ until: expect.any(Number), state: 'live' });
  expect(renewed.data.until).toBeGreaterThan(box().clock.now() + 29 * DAY);
  box().phone.revokeToken('Alice');
  const body = paymentBody(address(), 'event-revoked');
  expect((await ask(relay(), 'POST', '/requests', session, body)).json.pushed).toBe(false);
  await until(() => ear.of('session').at(-1)?.data.state === 'revoked', 'its end');
  ear.stop();
});

test('a relay that stops lets its listeners go, who come back to the next and miss nothing', async () => {
  const session = await paired();
  const ear = await listen(relay(), session);
  await until(() => ear.frames.length > 0, 'hello');
  const uuid = await signed(session);
  const { id } = await until(() => ear.of('request').at(-1), 'a change');
  await restart(() => ear.ended);
  const again = await listen(relay(), session, id);
  const next = await signed(session);
  await until(() => uuids(again.of('request')).includes(next), 'what comes next');
  expect(uuids(ear.of('request'))).toContain(uuid);
  again.stop();
});

test('a session that is ended hears nothing more, at any relay; others of the account do', async () => {
  const [ended, kept] = [await paired(), await paired()];
  const elsewhere = await another();
  const [ear, other] = [await listen(elsewhere, ended), await listen(elsewhere, kept)];
  await until(() => ear.frames.length > 0 && other.frames.length > 0, 'both to listen');
  await ask(relay(), 'DELETE', '/sessions/current', ended);
  await ear.ended;
  const uuid = await signed(kept);
  await until(() => uuids(other.of('request')).includes(uuid), 'the change');
  expect(uuids(ear.of('request'))).not.toContain(uuid);
});
