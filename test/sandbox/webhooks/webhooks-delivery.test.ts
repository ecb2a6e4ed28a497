import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { create } from '../client';
import { started } from '../started';
import { type Reply, receiving, startReceiver } from './webhook-receiver';

const box = started();
const hook = receiving(box);
const SECOND = 1000;
const application = () => {
  const [own] = box().platform.applications;
  if (!own) throw new Error('no application');
  return own;
};
/** Moves time and waits for what that set off. */
const pass = async (seconds: number) => {
  box().clock.advance(seconds * SECOND);
  await box().webhooks.idle();
};
const sign = async (): Promise<string> => {
  const { uuid } = await create(box(), { txjson: { TransactionType: 'SignIn' } });
  await box().phone.sign(uuid);
  await box().webhooks.idle();
  return uuid;
};
const attempts = () => hook().received.map(({ headers }) => Number(headers['x-xumm-attempt']));
const logOf = (uuid: string) =>
  box()
    .webhooks.log()
    .filter(({ payload }) => payload === uuid);

afterEach(() => {
  box().switches.webhookTimeoutMs = 15_000;
});

describe('an answer', () => {
  it.each([200, 201, 204])('of %i ends the delivery', async (status) => {
    hook().reply = () => status;
    const uuid = await sign();
    await pass(3600);
    expect(attempts()).toEqual([1]);
    expect(logOf(uuid)).toMatchObject([{ attempt: 1, status, url: hook().url }]);
  });

  it.each([
    202, 203, 206, 304, 400, 401, 404, 410, 429, 500, 503,
  ])('of %i is not taken for a success', async (status) => {
    hook().reply = ({ headers }) => (headers['x-xumm-attempt'] === '1' ? status : 200);
    await sign();
    await pass(11);
    await pass(3600);
    expect(attempts()).toEqual([1, 2]);
  });
});

describe('a delivery that fails', () => {
  it('is tried five times, after 10, 60, 600 and 600 seconds', async () => {
    hook().reply = () => 500;
    const uuid = await sign();
    const waits = [10, 60, 600, 600];
    for (const [index, wait] of waits.entries()) {
      await pass(wait * 0.6);
      expect(attempts()).toHaveLength(index + 1);
      await pass(wait * 0.4);
      expect(attempts()).toHaveLength(index + 2);
    }
    await pass(86_400);
    expect(attempts()).toEqual([1, 2, 3, 4, 5]);
    const moments = logOf(uuid).map(({ at }) => at / SECOND);
    for (const [index, wait] of waits.entries()) {
      const passed = (moments[index + 1] ?? 0) - (moments[index] ?? 0);
      expect(passed).toBeGreaterThanOrEqual(wait);
      expect(passed).toBeLessThan(wait + 3);
    }
    expect(logOf(uuid).map(({ attempt, status }) => [attempt, status])).toEqual(
      [1, 2, 3, 4, 5].map((attempt) => [attempt, 500]),
    );
  });

  it('is stamped and signed anew at each attempt, over one and the same body', async () => {
    hook().reply = () => 500;
    await sign();
    const { secret } = application();
    const changed = `${secret.slice(0, -1)}f`;
    application().secret = changed;
    await pass(10);
    application().secret = secret;
    const [first, second] = hook().received;
    expect(second?.body).toBe(first?.body);
    const stamps = [first, second].map((one) => Number(one?.headers['x-xumm-request-timestamp']));
    expect((stamps[1] ?? 0) - (stamps[0] ?? 0)).toBeGreaterThanOrEqual(9);
    const signed = [secret, changed].map((key, index) =>
      createHmac('sha1', key.replace('-', ''))
        .update(`${stamps[index]}${first?.body}`)
        .digest('hex'),
    );
    const sent = [first, second].map((one) => one?.headers['x-xumm-request-signature']);
    expect(sent).toEqual(signed);
    await pass(3600);
  });

  it('gets no answer in time, and is tried again 10 seconds after it was given up', async () => {
    box().switches.webhookTimeoutMs = 300;
    hook().reply = ({ headers }): Reply => (headers['x-xumm-attempt'] === '1' ? 'never' : 200);
    const uuid = await sign();
    const [first] = logOf(uuid);
    expect(first?.error).toBe('No answer within 300 ms');
    expect(first?.tookMs).toBeGreaterThanOrEqual(290);
    await pass(6);
    expect(attempts()).toEqual([1]);
    await pass(4);
    expect(attempts()).toEqual([1, 2]);
  });

  it('finds nobody there, and is tried again when the time for an answer has passed too', async () => {
    const closed = await startReceiver();
    await closed.close();
    application().webhookUrl = closed.url;
    const uuid = await sign();
    expect(logOf(uuid)[0]?.error).toContain('ECONNREFUSED');
    await pass(20);
    expect(logOf(uuid)).toHaveLength(1);
    await pass(5);
    expect(logOf(uuid)).toHaveLength(2);
    await pass(70);
    expect(logOf(uuid)).toHaveLength(2);
    await pass(5);
    expect(logOf(uuid)).toHaveLength(3);
    await pass(3600);
    await pass(3600);
    await pass(3600);
    expect(logOf(uuid).map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('an address that is gone', () => {
  it('is skipped for an hour after ten deliveries ended with 404 there', async () => {
    hook().reply = () => 404;
    for (let count = 0; count < 10; count += 1) await sign();
    expect(hook().received).toHaveLength(10);
    for (const wait of [10, 60, 600, 600]) await pass(wait);
    expect(hook().received).toHaveLength(50);
    const skipped = await sign();
    expect(hook().received).toHaveLength(50);
    expect(logOf(skipped)).toMatchObject([{ attempt: 1, tookMs: 0 }]);
    expect(logOf(skipped)[0]?.error).toMatch(/^Skipped/);
    hook().reply = () => 200;
    await pass(3500);
    await sign();
    expect(hook().received).toHaveLength(50);
    await pass(101);
    const told = await sign();
    expect(hook().payloads().at(-1)).toBe(told);
  });
});

describe('a redirect', () => {
  const elsewhere = (status: number) => (path: string) =>
    path === '/hook' ? { status, location: '/moved' } : 200;

  it.each([307, 308])('of %i is followed with the body', async (status) => {
    hook().reply = ({ path }) => elsewhere(status)(path);
    const uuid = await sign();
    expect(hook().received.map(({ method, path }) => [method, path])).toEqual([
      ['POST', '/hook'],
      ['POST', '/moved'],
    ]);
    expect(hook().payloads()).toEqual([uuid, uuid]);
    expect(logOf(uuid)).toMatchObject([{ status: 200, attempt: 1, url: hook().url }]);
  });

  it.each([301, 302, 303])('of %i is followed with a GET and no body', async (status) => {
    hook().reply = ({ path }) => elsewhere(status)(path);
    const uuid = await sign();
    const [, second] = hook().received;
    expect([second?.method, second?.path, second?.body]).toEqual(['GET', '/moved', '']);
    expect(second?.headers['x-xumm-payload']).toBe(uuid);
    expect(logOf(uuid)).toMatchObject([{ status: 200 }]);
  });

  it('that never ends is a failure', async () => {
    hook().reply = () => ({ status: 307, location: '/hook' });
    const uuid = await sign();
    expect(logOf(uuid)).toMatchObject([{ error: 'Too many redirects' }]);
  });
});
