import { beforeEach, describe, expect, test } from 'vitest';
import { listDeadLetters, retryDeadLetters } from '../../../src/relay/confirm/jobs';
import {
  callRelay,
  paymentBody,
  sendWebhook,
  waitUntil,
  webhookBody,
} from '../../../src/tools/relay/client';
import { countRows, useRelay } from '../use-relay';

const { sandbox, relay, pairAs, addressOf } = useRelay();
const SECOND = 1000;
const UNKNOWN = '99999999-9999-4999-8999-999999999999';
const GET = { method: 'GET', path: /^\/api\/v1\/platform\/payload\// };
const now = () => sandbox().clock.now();
let session: string;
let last = 0;

/** Advances the clock, and wakes the worker. */
const advance = (ms: number) => {
  sandbox().clock.advance(ms);
  relay().deps.wakeWorker();
};
const create = async (more: object = {}): Promise<string> => {
  last += 1;
  const body = paymentBody(addressOf(), `confirm-${last}`, more);
  return (await callRelay(relay(), 'POST', '/requests', session, body)).json.uuid;
};
const row = async (uuid: string) => {
  const [found] = await relay().deps.sql.query<{ state: string; complete: boolean; view: string }>(
    'SELECT state, complete, view FROM payloads WHERE uuid = $1',
    [uuid],
  );
  return found;
};
const job = async (uuid: string) => {
  const [found] = await relay().deps.sql.query<{
    why: string;
    due_at: number;
    tries: number;
    problem: string | null;
    dead_at: number | null;
    claimed_until: number;
  }>('SELECT * FROM jobs WHERE payload_uuid = $1', [uuid]);
  return found;
};
const untilState = (uuid: string, wanted: string) =>
  waitUntil(async () => (await row(uuid))?.state === wanted, `${wanted} of ${uuid}`);
/** Waits until the refresh in progress has ended and the next one is due later. */
const untilIdle = (uuid: string) =>
  waitUntil(async () => {
    const found = await job(uuid);
    return !found || (found.claimed_until === 0 && found.due_at > now());
  }, 'the end of the refresh');
const countGets = (uuid: string) =>
  sandbox().traffic.count(({ method, path }) => method === 'GET' && path.endsWith(uuid));

beforeEach(async () => {
  sandbox().faults.clear();
  await relay().deps.sql.query('TRUNCATE jobs, deliveries');
  sandbox().clock.advance(61 * SECOND);
  session = await pairAs();
});

describe('a job', () => {
  test.each<[string, Parameters<ReturnType<typeof sandbox>['faults']['always']>[1]]>([
    ['a server error', { status: 500, body: { error: true, code: 500 } }],
    ['an answer that is no JSON', { status: 200, body: '<h1>Hello</h1>' }],
    ['an answer about another payload', { status: 200, body: { meta: { uuid: UNKNOWN } } }],
    ['an unknown route', { status: 404, body: { error: true, code: 404, message: 'x' } }],
    ['a wrong secret', { status: 403, body: { error: { code: 813 } } }],
    ['a broken connection', 'drop-before'],
  ])('that fails with %s is retried with backoff, and then succeeds', async (_cause, action) => {
    const endFault = sandbox().faults.always(GET, action);
    const uuid = await create();
    await sandbox().phone.sign(uuid);
    await sendWebhook(relay(), webhookBody(uuid), now());
    const waits = [];
    for (let tries = 1; tries <= 4; tries += 1) {
      const failed = await waitUntil(async () => {
        const found = await job(uuid);
        return found?.tries === tries && found.claimed_until === 0 && found;
      }, `try ${tries}`);
      expect(failed.problem).toMatch(/^the platform: /);
      waits.push(Math.round((failed.due_at - now()) / SECOND));
      if (tries < 4) advance(failed.due_at - now());
    }
    expect(waits).toEqual([5, 10, 20, 40]);
    endFault();
    advance(41 * SECOND);
    await untilState(uuid, 'signed');
    await waitUntil(async () => !(await job(uuid)), 'its end');
  });

  test('that fails for good becomes a dead letter, and the operator can retry it', async () => {
    await sendWebhook(relay(), webhookBody(UNKNOWN), now());
    const [dead] = await waitUntil(async () => {
      const all = await listDeadLetters(relay().deps.sql);
      return all.length > 0 && all;
    }, 'a dead letter');
    expect(dead).toMatchObject({ payload: UNKNOWN, problem: 'the platform: unknown (code 404)' });
    const isAbout = (line: string) => line.includes(UNKNOWN) && line.includes('given up');
    await waitUntil(() => relay().lines.some(isAbout), 'the log line');
    const gets = countGets(UNKNOWN);
    expect(await retryDeadLetters(relay().deps.sql, now(), UNKNOWN)).toBe(1);
    relay().deps.wakeWorker();
    await waitUntil(() => countGets(UNKNOWN) === gets + 1, 'another fetch');
    await waitUntil(async () => (await job(UNKNOWN))?.dead_at, 'its end');
    expect(await retryDeadLetters(relay().deps.sql, now())).toBe(1);
  });

  test('that fails too often becomes a dead letter, and a new webhook makes it due again', async () => {
    const endFault = sandbox().faults.always(GET, 'drop-before');
    const uuid = await create();
    advance(1100);
    await waitUntil(async () => (await job(uuid))?.problem, 'a first failure');
    await relay().deps.sql.query('UPDATE jobs SET tries = 19, due_at = 0');
    advance(6 * SECOND);
    await waitUntil(async () => (await job(uuid))?.dead_at, 'its end');
    expect(await row(uuid)).toBeUndefined();
    endFault();
    advance(6 * SECOND);
    await sandbox().phone.sign(uuid);
    await sendWebhook(relay(), webhookBody(uuid), now());
    await untilState(uuid, 'signed');
  });
});

test('a webhook during a refresh that fails for good causes one more refresh', async () => {
  const gets = countGets(UNKNOWN);
  const gate = sandbox().faults.next(GET, 'hold-before');
  await sendWebhook(relay(), webhookBody(UNKNOWN), now(), { attempt: 1 });
  await gate.arrived;
  await sendWebhook(relay(), webhookBody(UNKNOWN), now() + SECOND, { attempt: 2 });
  gate.release();
  await waitUntil(async () => (await job(UNKNOWN))?.dead_at, 'its end');
  expect(countGets(UNKNOWN)).toBe(gets + 2);
});

test('a webhook during a refresh that fails makes the job due at once', async () => {
  const { sql } = relay().deps;
  const uuid = await create();
  const path = `/api/v1/platform/payload/${uuid}`;
  const gate = sandbox().faults.next({ method: 'GET', path }, 'hold-before');
  await sendWebhook(relay(), webhookBody(uuid), now(), { attempt: 1 });
  await gate.arrived;
  await sql.query('UPDATE jobs SET tries = 12 WHERE payload_uuid = $1', [uuid]);
  await sendWebhook(relay(), webhookBody(uuid), now() + SECOND, { attempt: 2 });
  await sandbox().phone.sign(uuid);
  gate.drop();
  // The clock stands still, and the thirteenth wait would be hours.
  await untilState(uuid, 'signed');
  expect(await countRows(relay(), 'deliveries')).toBe(2);
});

describe('without a webhook', () => {
  test.each<[string, (uuid: string) => unknown, number]>([
    ['signed', (uuid) => sandbox().phone.sign(uuid), 31 * 60 * SECOND],
    ['rejected', (uuid) => sandbox().phone.reject(uuid), 31 * 60 * SECOND],
    ['cancelled', (uuid) => callRelay(relay(), 'DELETE', `/requests/${uuid}`, session), 0],
    ['expired', () => {}, 61 * 60 * SECOND],
  ])('a request that is %s gets that state', async (wanted, act, later) => {
    const uuid = await create();
    advance(1100);
    await untilState(uuid, 'open');
    await untilIdle(uuid);
    await act(uuid);
    for (let passed = 0; passed < later; passed += 31 * 60 * SECOND) {
      advance(31 * 60 * SECOND);
      await untilIdle(uuid);
    }
    await untilState(uuid, wanted);
    await waitUntil(async () => !(await job(uuid)), 'an empty queue');
    expect(await row(uuid)).toMatchObject({ complete: true });
  });

  test('a request that is opened in time and signed after its expiry gets the state signed', async () => {
    const uuid = await create();
    sandbox().phone.open(uuid);
    advance(61 * 60 * SECOND);
    await untilState(uuid, 'expired');
    await untilIdle(uuid);
    await sandbox().phone.sign(uuid);
    advance(6 * 3600 * SECOND);
    await untilState(uuid, 'signed');
  });
});

test('a later refresh adds the result of the ledger, without another webhook', async () => {
  sandbox().switches.dispatchDelayMs = 50 * SECOND;
  const uuid = await create();
  await sandbox().phone.sign(uuid);
  sandbox().switches.dispatchDelayMs = 0;
  await sendWebhook(relay(), webhookBody(uuid), now());
  await untilState(uuid, 'signed');
  expect(await row(uuid)).toMatchObject({ complete: false });
  await waitUntil(async () => (await job(uuid))?.why === 'dispatch-1', 'the first refresh');
  advance(16 * SECOND);
  await waitUntil(async () => (await job(uuid))?.why === 'dispatch-2', 'the second refresh');
  advance(61 * SECOND);
  await waitUntil(async () => (await row(uuid))?.complete, 'the result');
  expect(JSON.parse((await row(uuid))?.view ?? '').response.dispatched_result).toBe('tesSUCCESS');
});

test('a webhook that arrives before the records of the platform change is refreshed soon, and keeps its token', async () => {
  sandbox().switches.frameBeforeStatusMs = 20 * SECOND;
  const uuid = await create();
  await sandbox().phone.sign(uuid);
  sandbox().switches.frameBeforeStatusMs = 0;
  const token = sandbox().platform.tokens.findLastIssuedBy(uuid)?.token;
  const issued = Math.floor(now() / SECOND);
  const block = { user_token: token, token_issued: issued, token_expiration: issued + 99 * 86_400 };
  await sendWebhook(relay(), webhookBody(uuid, block), now());
  await waitUntil(async () => (await job(uuid))?.why === 'early-1', 'another refresh');
  advance(6 * SECOND);
  await waitUntil(async () => (await job(uuid))?.why === 'early-2', 'a third refresh');
  advance(31 * SECOND);
  await untilState(uuid, 'signed');
  const ping = await waitUntil(async () => {
    const { json } = await callRelay(relay(), 'GET', '/ping', session);
    return json.until > now() + 90 * 86_400 * SECOND && json;
  }, 'the expiry from the webhook');
  expect(ping.state).toBe('live');
  await waitUntil(async () => {
    const [kept] = await relay().deps.sql.query<{ verdict: string; token_sealed: string }>(
      'SELECT * FROM deliveries',
    );
    return kept?.verdict === 'signed' && kept.token_sealed === null;
  }, 'the verdict');
});

test('a webhook that was given up gets its verdict once its payload can be fetched', async () => {
  const uuid = await create();
  const path = `/api/v1/platform/payload/${uuid}`;
  const endFault = sandbox().faults.always(
    { method: 'GET', path },
    { status: 404, body: { error: { code: 404 } } },
  );
  await sandbox().phone.sign(uuid);
  await sendWebhook(relay(), webhookBody(uuid), now());
  await waitUntil(async () => (await job(uuid))?.dead_at, 'its end');
  endFault();
  await retryDeadLetters(relay().deps.sql, now());
  relay().deps.wakeWorker();
  await untilState(uuid, 'signed');
  await waitUntil(async () => {
    const [kept] = await relay().deps.sql.query<{ verdict: string }>(
      'SELECT verdict FROM deliveries',
    );
    return kept?.verdict === 'signed';
  }, 'its verdict');
});
