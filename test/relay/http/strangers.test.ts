import { beforeEach, describe, expect, test } from 'vitest';
import { callRelay } from '../../../src/tools/relay/client';
import { signIn } from '../../sandbox/sign-in';
import { useRelay } from '../use-relay';

const { sandbox, relay, pairAs, startAnother } = useRelay();
const invented = (at: number) => String(at).padEnd(43, 'x');

beforeEach(() => sandbox().clock.advance(60_000));

async function callAsStrangers(many: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let at = 0; at < many; at += 1)
    statuses.push((await callRelay(relay(), 'GET', '/ping', invented(at))).status);
  return statuses;
}

/** Counts the queries that the relay makes meanwhile. */
async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const { sql } = relay().deps;
  const { query } = sql;
  let count = 0;
  sql.query = (text, values) => {
    if (text.includes('sessions')) count += 1;
    return query(text, values);
  };
  await work();
  sql.query = query;
  return count;
}

test('strangers over the limit cost no query each', async () => {
  await callAsStrangers(60);
  const queries = await countQueries(async () => {
    expect(new Set(await callAsStrangers(300))).toEqual(new Set([429]));
  });
  expect(queries).toBeLessThanOrEqual(1);
});

describe('behind the address of strangers over the limit', () => {
  test('a paired session is served, also at a relay that has not seen it before', async () => {
    const session = await pairAs();
    await relay().deps.sql.query('SELECT 1');
    await callAsStrangers(70);
    expect((await callRelay(relay(), 'GET', '/ping', session)).status).toBe(200);
    const other = await startAnother();
    for (let at = 0; at < 70; at += 1) await callRelay(other, 'GET', '/ping', invented(at));
    expect((await callRelay(other, 'GET', '/ping', session)).status).toBe(200);
  });

  test('an extension can pair, and its new session is served at once', async () => {
    await callAsStrangers(70);
    const jwt = await signIn(sandbox());
    const { status, json } = await callRelay(relay(), 'POST', '/sessions', jwt, {});
    expect(status).toBe(200);
    expect((await callRelay(relay(), 'GET', '/ping', json.session)).status).toBe(200);
  });
});

test('pairings have a limit of their own', async () => {
  const statuses: number[] = [];
  for (let at = 0; at < 32; at += 1)
    statuses.push((await callRelay(relay(), 'POST', '/sessions', 'x', {})).status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(30);
  expect(statuses.slice(-2)).toEqual([429, 429]);
  expect((await callRelay(relay(), 'GET', '/ping', await pairAsElsewhere())).status).toBe(200);
});

/** Pairs at another relay on the store, whose limits are its own. */
async function pairAsElsewhere(): Promise<string> {
  const { json } = await callRelay(
    await startAnother(),
    'POST',
    '/sessions',
    await signIn(sandbox()),
    {},
  );
  return json.session;
}

test.each([
  ['one address with many ports', (at: number) => `203.0.113.7:${2000 + at}`],
  ['one IPv6 network', (at: number) => `2001:db8:1:2::${at.toString(16)}`],
])('%s counts as one caller', async (_what, forwarded) => {
  const { url } = await startAnother({ trustProxy: true });
  const statuses = new Set<number>();
  for (let at = 0; at < 62; at += 1) {
    const headers = { 'X-Forwarded-For': forwarded(at) };
    statuses.add((await fetch(`${url}/ping`, { headers })).status);
  }
  expect(statuses).toEqual(new Set([401, 429]));
});
