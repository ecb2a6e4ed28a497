import { beforeEach, describe, expect, test } from 'vitest';
import { callRelay, pairSession, paymentBody } from '../../../src/tools/relay/client';
import { signIn } from '../../sandbox/sign-in';
import { useRelay } from '../use-relay';

const { sandbox, relay, pairAs, addressOf, startAnother } = useRelay({ callsPerMinute: 100 });
const UNKNOWN = '99999999-9999-4999-8999-999999999999';
let last = 0;

beforeEach(() => {
  Object.assign(sandbox().switches, { callsPerMinute: 10_000, payloadPostsPerMinute: 10_000 });
  sandbox().clock.advance(120_000);
});

async function post(session: string, name: string): Promise<number> {
  last += 1;
  const body = paymentBody(addressOf(name), `share-${last}`);
  return (await callRelay(relay(), 'POST', '/requests', session, body)).status;
}
const read = async (session: string): Promise<number> =>
  (await callRelay(relay(), 'GET', `/requests/${UNKNOWN}`, session)).status;
const repeat = async (times: number, call: () => Promise<number>): Promise<number[]> => {
  const statuses: number[] = [];
  for (let at = 0; at < times; at += 1) statuses.push(await call());
  return statuses;
};
const countOf = (statuses: readonly number[], status: number) =>
  statuses.filter((one) => one === status).length;

test('the sessions of one account share its limit of calls, and leave that of others alone', async () => {
  const jwt = await signIn(sandbox(), 'Bob');
  const sessions = [await pairSession(relay(), jwt), await pairSession(relay(), jwt)];
  const ping = (session: string) => async () =>
    (await callRelay(relay(), 'GET', '/ping', session)).status;
  const first = await repeat(60, ping(sessions[0] ?? ''));
  const second = await repeat(60, ping(sessions[1] ?? ''));
  expect([countOf(first, 200), countOf(second, 200), countOf(second, 429)]).toEqual([60, 40, 20]);
  expect(await ping(await pairAs('Alice'))()).toBe(200);
});

describe('an account that uses up its share of the platform’s limit leaves calls to others', () => {
  test('of requests sent one after the other', async () => {
    const [alice, bob] = [await pairAs('Alice'), await pairAs('Bob')];
    sandbox().switches.payloadPostsPerMinute = 20;
    const statuses = await repeat(60, () => post(bob, 'Bob'));
    expect(countOf(statuses, 200)).toBe(10);
    expect(await repeat(3, () => post(alice, 'Alice'))).toEqual([200, 200, 200]);
    sandbox().clock.advance(61_000);
    expect(await post(bob, 'Bob')).toBe(200);
  });

  test('of requests sent at once, to a relay that does not know the limit yet', async () => {
    const [alice, bob] = [await pairAs('Alice'), await pairAs('Bob')];
    sandbox().switches.payloadPostsPerMinute = 30;
    const fresh = await startAnother();
    const statuses = await Promise.all(
      Array.from({ length: 60 }, (_, at) =>
        callRelay(fresh, 'POST', '/requests', bob, paymentBody(addressOf('Bob'), `burst-${at}`)),
      ),
    );
    expect(
      countOf(
        statuses.map(({ status }) => status),
        200,
      ),
    ).toBeLessThanOrEqual(15);
    const body = paymentBody(addressOf('Alice'), 'burst-alice');
    expect((await callRelay(fresh, 'POST', '/requests', alice, body)).status).toBe(200);
  });

  test('of look-ups of payloads that do not exist', async () => {
    const [alice, bob] = [await pairAs('Alice'), await pairAs('Bob')];
    sandbox().clock.advance(120_000);
    // Refreshes of the requests above would use calls, too.
    await relay().deps.sql.query('DELETE FROM jobs');
    sandbox().switches.callsPerMinute = 40;
    expect(countOf(await repeat(60, () => read(bob)), 404)).toBe(20);
    expect(await repeat(3, () => read(alice))).toEqual([404, 404, 404]);
  });

  test('of more accounts than one', async () => {
    const [alice, bob, carol] = [await pairAs('Alice'), await pairAs('Bob'), await pairAs('Carol')];
    sandbox().switches.payloadPostsPerMinute = 20;
    await repeat(30, () => post(bob, 'Bob'));
    await repeat(30, () => post(carol, 'Carol'));
    expect(await post(alice, 'Alice')).toBe(200);
  });
});

test('with RELAY_ACCOUNTS only the listed accounts can pair, and sessions of others end', async () => {
  const [alice, bob] = [await pairAs('Alice'), await pairAs('Bob')];
  const closed = await startAnother({ accounts: [addressOf('Alice')] });
  const statusOf = async (session: string) =>
    (await callRelay(closed, 'GET', '/ping', session)).status;
  expect([await statusOf(alice), await statusOf(bob)]).toEqual([200, 401]);
  const jwt = await signIn(sandbox(), 'Bob');
  expect((await callRelay(closed, 'POST', '/sessions', jwt, {})).status).toBe(401);
  expect(closed.lines.join('\n')).toContain('RELAY_ACCOUNTS does not list the account');
  const own = await signIn(sandbox(), 'Alice');
  expect((await callRelay(closed, 'POST', '/sessions', own, {})).status).toBe(200);
});
