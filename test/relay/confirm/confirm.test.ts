import { beforeEach, describe, expect, test } from 'vitest';
import { deadJobs, retryDead } from '../../../src/relay/confirm/jobs';
import { ask, paymentBody, sendWebhook, until, webhookBody } from '../../../src/tools/relay/client';
import { relayBeside, rows } from '../beside';

const { box, relay, paired, address } = relayBeside();
const SECOND = 1000;
const UNKNOWN = '99999999-9999-4999-8999-999999999999';
const GET = { method: 'GET', path: /^\/api\/v1\/platform\/payload\// };
const now = () => box().clock.now();
let session: string;
let last = 0;

/** Time passes for everybody, and the relay looks into its queue. */
const pass = (ms: number) => {
  box().clock.advance(ms);
  relay().deps.ring();
};
const created = async (more: object = {}): Promise<string> => {
  last += 1;
  const body = paymentBody(address(), `confirm-${last}`, more);
  return (await ask(relay(), 'POST', '/requests', session, body)).json.uuid;
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
const state = (uuid: string, wanted: string) =>
  until(async () => (await row(uuid))?.state === wanted, `${wanted} of ${uuid}`);
/** The look under way is over: it knows nothing of what comes, and when the next one is due. */
const rest = (uuid: string) =>
  until(async () => {
    const found = await job(uuid);
    return !found || (found.claimed_until === 0 && found.due_at > now());
  }, 'the end of a look');
const gets = (uuid: string) =>
  box().traffic.count(({ method, path }) => method === 'GET' && path.endsWith(uuid));

beforeEach(async () => {
  box().faults.clear();
  await relay().deps.sql.query('TRUNCATE jobs, deliveries');
  box().clock.advance(61 * SECOND);
  session = await paired();
});

describe('a job that fails', () => {
  test.each<[string, Parameters<ReturnType<typeof box>['faults']['always']>[1]]>([
    ['trouble', { status: 500, body: { error: true, code: 500 } }],
    ['garbage', { status: 200, body: '<h1>Hello</h1>' }],
    ['another payload', { status: 200, body: { meta: { uuid: UNKNOWN } } }],
    ['an unknown route', { status: 404, body: { error: true, code: 404, message: 'x' } }],
    ['a wrong secret', { status: 403, body: { error: { code: 813 } } }],
    ['a broken line', 'drop-before'],
  ])('by %s is tried again, later each time, and then works', async (_what, action) => {
    const end = box().faults.always(GET, action);
    const uuid = await created();
    await box().phone.sign(uuid);
    await sendWebhook(relay(), webhookBody(uuid), now());
    const waits = [];
    for (let tries = 1; tries <= 4; tries += 1) {
      const failed = await until(async () => {
        const found = await job(uuid);
        return found?.tries === tries && found.claimed_until === 0 && found;
      }, `try ${tries}`);
      expect(failed.problem).toMatch(/^the platform: /);
      waits.push(Math.round((failed.due_at - now()) / SECOND));
      if (tries < 4) pass(failed.due_at - now());
    }
    expect(waits).toEqual([5, 10, 20, 40]);
    end();
    pass(41 * SECOND);
    await state(uuid, 'signed');
    await until(async () => !(await job(uuid)), 'its end');
  });

  test('for good is given up with its reason, and tried again when the operator says so', async () => {
    await sendWebhook(relay(), webhookBody(UNKNOWN), now());
    const [dead] = await until(async () => {
      const all = await deadJobs(relay().deps.sql);
      return all.length > 0 && all;
    }, 'a dead job');
    expect(dead).toMatchObject({ payload: UNKNOWN, problem: 'the platform: unknown (code 404)' });
    const tells = (line: string) => line.includes(UNKNOWN) && line.includes('given up');
    await until(() => relay().lines.some(tells), 'the line about it');
    const asked = gets(UNKNOWN);
    expect(await retryDead(relay().deps.sql, now(), UNKNOWN)).toBe(1);
    relay().deps.ring();
    await until(() => gets(UNKNOWN) === asked + 1, 'another look');
    await until(async () => (await job(UNKNOWN))?.dead_at, 'its end');
    expect(await retryDead(relay().deps.sql, now())).toBe(1);
  });

  test('too often is given up, and a new ring brings it back', async () => {
    const end = box().faults.always(GET, 'drop-before');
    const uuid = await created();
    pass(1100);
    await until(async () => (await job(uuid))?.problem, 'a first failure');
    await relay().deps.sql.query('UPDATE jobs SET tries = 19, due_at = 0');
    pass(6 * SECOND);
    await until(async () => (await job(uuid))?.dead_at, 'its end');
    expect(await row(uuid)).toBeUndefined();
    end();
    pass(6 * SECOND);
    await box().phone.sign(uuid);
    await sendWebhook(relay(), webhookBody(uuid), now());
    await state(uuid, 'signed');
  });
});

test('a job that rang during a look that fails for good is looked at once more', async () => {
  const asked = gets(UNKNOWN);
  const gate = box().faults.next(GET, 'hold-before');
  await sendWebhook(relay(), webhookBody(UNKNOWN), now(), { attempt: 1 });
  await gate.arrived;
  await sendWebhook(relay(), webhookBody(UNKNOWN), now(), { attempt: 2 });
  gate.release();
  await until(async () => (await job(UNKNOWN))?.dead_at, 'its end');
  expect(gets(UNKNOWN)).toBe(asked + 2);
});

test('a job that rang during the work is not put off with what failed', async () => {
  const { sql } = relay().deps;
  const uuid = await created();
  const path = `/api/v1/platform/payload/${uuid}`;
  const gate = box().faults.next({ method: 'GET', path }, 'hold-before');
  await sendWebhook(relay(), webhookBody(uuid), now(), { attempt: 1 });
  await gate.arrived;
  await sql.query('UPDATE jobs SET tries = 12 WHERE payload_uuid = $1', [uuid]);
  await sendWebhook(relay(), webhookBody(uuid), now(), { attempt: 2 });
  await box().phone.sign(uuid);
  gate.drop();
  // Time stands still meanwhile: the thirteenth wait would be hours.
  await state(uuid, 'signed');
  expect(await rows(relay(), 'deliveries')).toBe(2);
});

describe('nothing depends on a webhook', () => {
  test.each<[string, (uuid: string) => unknown, number]>([
    ['signed', (uuid) => box().phone.sign(uuid), 31 * 60 * SECOND],
    ['rejected', (uuid) => box().phone.reject(uuid), 31 * 60 * SECOND],
    ['cancelled', (uuid) => ask(relay(), 'DELETE', `/requests/${uuid}`, session), 0],
    ['expired', () => {}, 61 * 60 * SECOND],
  ])('a request that was %s is settled without one', async (wanted, act, later) => {
    const uuid = await created();
    pass(1100);
    await state(uuid, 'open');
    await rest(uuid);
    await act(uuid);
    for (let passed = 0; passed < later; passed += 31 * 60 * SECOND) {
      pass(31 * 60 * SECOND);
      await rest(uuid);
    }
    await state(uuid, wanted);
    await until(async () => !(await job(uuid)), 'nothing more to do');
    expect(await row(uuid)).toMatchObject({ complete: true });
  });

  test('one opened in time and signed after its end is settled as signed', async () => {
    const uuid = await created();
    box().phone.open(uuid);
    pass(61 * 60 * SECOND);
    await state(uuid, 'expired');
    await rest(uuid);
    await box().phone.sign(uuid);
    pass(6 * 3600 * SECOND);
    await state(uuid, 'signed');
  });
});

test('what a node said of it is told when it comes, though nothing rings any more', async () => {
  box().switches.dispatchDelayMs = 50 * SECOND;
  const uuid = await created();
  await box().phone.sign(uuid);
  box().switches.dispatchDelayMs = 0;
  await sendWebhook(relay(), webhookBody(uuid), now());
  await state(uuid, 'signed');
  expect(await row(uuid)).toMatchObject({ complete: false });
  await until(async () => (await job(uuid))?.why === 'dispatch-1', 'a look to come');
  pass(16 * SECOND);
  await until(async () => (await job(uuid))?.why === 'dispatch-2', 'another');
  pass(61 * SECOND);
  await until(async () => (await row(uuid))?.complete, 'all of it');
  expect(JSON.parse((await row(uuid))?.view ?? '').response.dispatched_result).toBe('tesSUCCESS');
});

test('a webhook that comes before the records say so is looked at again soon, and loses nothing', async () => {
  box().switches.frameBeforeTruthMs = 20 * SECOND;
  const uuid = await created();
  await box().phone.sign(uuid);
  box().switches.frameBeforeTruthMs = 0;
  const token = box().platform.tokens.lastIssuedBy(uuid)?.token;
  const issued = Math.floor(now() / SECOND);
  const block = { user_token: token, token_issued: issued, token_expiration: issued + 99 * 86_400 };
  await sendWebhook(relay(), webhookBody(uuid, block), now());
  await until(async () => (await job(uuid))?.why === 'early-1', 'another look to come');
  pass(6 * SECOND);
  await until(async () => (await job(uuid))?.why === 'early-2', 'one more');
  pass(31 * SECOND);
  await state(uuid, 'signed');
  const ping = await until(async () => {
    const { json } = await ask(relay(), 'GET', '/ping', session);
    return json.until > now() + 90 * 86_400 * SECOND && json;
  }, 'the end the webhook told');
  expect(ping.state).toBe('live');
  await until(async () => {
    const [kept] = await relay().deps.sql.query<{ verdict: string; token_sealed: string }>(
      'SELECT * FROM deliveries',
    );
    return kept?.verdict === 'signed' && kept.token_sealed === null;
  }, 'the webhook to be settled');
});

test('a webhook that was given up is settled once its payload can be had', async () => {
  const uuid = await created();
  const path = `/api/v1/platform/payload/${uuid}`;
  const end = box().faults.always(
    { method: 'GET', path },
    { status: 404, body: { error: { code: 404 } } },
  );
  await box().phone.sign(uuid);
  await sendWebhook(relay(), webhookBody(uuid), now());
  await until(async () => (await job(uuid))?.dead_at, 'its end');
  end();
  await retryDead(relay().deps.sql, now());
  relay().deps.ring();
  await state(uuid, 'signed');
  await until(async () => {
    const [kept] = await relay().deps.sql.query<{ verdict: string }>(
      'SELECT verdict FROM deliveries',
    );
    return kept?.verdict === 'signed';
  }, 'its verdict');
});
