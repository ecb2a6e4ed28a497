import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { createPayload } from '../client';
import { useSandbox } from '../use-sandbox';
import { type Reply, startReceiver, useReceiver } from './webhook-receiver';

const sandbox = useSandbox();
const hook = useReceiver(sandbox);
const SECOND = 1000;
const application = () => {
  const [own] = sandbox().platform.applications;
  if (!own) throw new Error('no application');
  return own;
};
/** Advances the clock and waits for the attempts that start. */
const advance = async (seconds: number) => {
  sandbox().clock.advance(seconds * SECOND);
  await sandbox().webhooks.idle();
};
const sign = async (): Promise<string> => {
  const { uuid } = await createPayload(sandbox(), { txjson: { TransactionType: 'SignIn' } });
  await sandbox().phone.sign(uuid);
  await sandbox().webhooks.idle();
  return uuid;
};
const attempts = () => hook().received.map(({ headers }) => Number(headers['x-xumm-attempt']));
const logOf = (uuid: string) =>
  sandbox()
    .webhooks.log()
    .filter(({ payload }) => payload === uuid);

afterEach(() => {
  sandbox().switches.webhookTimeoutMs = 15_000;
});

describe('a webhook delivery', () => {
  it.each([200, 201, 204])('succeeds on status %i', async (status) => {
    hook().reply = () => status;
    const uuid = await sign();
    await advance(3600);
    expect(attempts()).toEqual([1]);
    expect(logOf(uuid)).toMatchObject([{ attempt: 1, status, url: hook().url }]);
  });

  it.each([
    202, 203, 206, 304, 400, 401, 404, 410, 429, 500, 503,
  ])('is retried on status %i', async (status) => {
    hook().reply = ({ headers }) => (headers['x-xumm-attempt'] === '1' ? status : 200);
    await sign();
    await advance(11);
    await advance(3600);
    expect(attempts()).toEqual([1, 2]);
  });
});

describe('a failed delivery', () => {
  it('has five attempts, 10, 60, 600 and 600 seconds apart', async () => {
    hook().reply = () => 500;
    const uuid = await sign();
    const waits = [10, 60, 600, 600];
    for (const [index, wait] of waits.entries()) {
      await advance(wait * 0.6);
      expect(attempts()).toHaveLength(index + 1);
      await advance(wait * 0.4);
      expect(attempts()).toHaveLength(index + 2);
    }
    await advance(86_400);
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

  it('sends the same body with a new timestamp and signature at each attempt', async () => {
    hook().reply = () => 500;
    await sign();
    const { secret } = application();
    const changed = `${secret.slice(0, -1)}f`;
    application().secret = changed;
    await advance(10);
    application().secret = secret;
    const [first, second] = hook().received;
    expect(second?.body).toBe(first?.body);
    const timestamps = [first, second].map((one) =>
      Number(one?.headers['x-xumm-request-timestamp']),
    );
    expect((timestamps[1] ?? 0) - (timestamps[0] ?? 0)).toBeGreaterThanOrEqual(9);
    const signed = [secret, changed].map((key, index) =>
      createHmac('sha1', key.replace('-', ''))
        .update(`${timestamps[index]}${first?.body}`)
        .digest('hex'),
    );
    const sent = [first, second].map((one) => one?.headers['x-xumm-request-signature']);
    expect(sent).toEqual(signed);
    await advance(3600);
  });

  it('is retried 10 seconds after the response timeout', async () => {
    sandbox().switches.webhookTimeoutMs = 300;
    hook().reply = ({ headers }): Reply => (headers['x-xumm-attempt'] === '1' ? 'never' : 200);
    const uuid = await sign();
    const [first] = logOf(uuid);
    expect(first?.error).toBe('No response within 300 ms');
    expect(first?.tookMs).toBeGreaterThanOrEqual(290);
    await advance(6);
    expect(attempts()).toEqual([1]);
    await advance(4);
    expect(attempts()).toEqual([1, 2]);
  });

  it('is retried only after the response timeout when the connection is refused', async () => {
    const closed = await startReceiver();
    await closed.close();
    application().webhookUrl = closed.url;
    const uuid = await sign();
    expect(logOf(uuid)[0]?.error).toContain('ECONNREFUSED');
    await advance(20);
    expect(logOf(uuid)).toHaveLength(1);
    await advance(5);
    expect(logOf(uuid)).toHaveLength(2);
    await advance(70);
    expect(logOf(uuid)).toHaveLength(2);
    await advance(5);
    expect(logOf(uuid)).toHaveLength(3);
    await advance(3600);
    await advance(3600);
    await advance(3600);
    expect(logOf(uuid).map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('a URL that responds 404', () => {
  it('is skipped for an hour after ten deliveries ended with 404', async () => {
    hook().reply = () => 404;
    for (let count = 0; count < 10; count += 1) await sign();
    expect(hook().received).toHaveLength(10);
    for (const wait of [10, 60, 600, 600]) await advance(wait);
    expect(hook().received).toHaveLength(50);
    const skipped = await sign();
    expect(hook().received).toHaveLength(50);
    expect(logOf(skipped)).toMatchObject([{ attempt: 1, tookMs: 0 }]);
    expect(logOf(skipped)[0]?.error).toMatch(/^Skipped/);
    hook().reply = () => 200;
    await advance(3500);
    await sign();
    expect(hook().received).toHaveLength(50);
    await advance(101);
    const delivered = await sign();
    expect(hook().payloads().at(-1)).toBe(delivered);
  });
});

describe('a redirected webhook', () => {
  const redirectTo = (status: number) => (path: string) =>
    path === '/hook' ? { status, location: '/moved' } : 200;

  it.each([307, 308])('is sent again with its body on status %i', async (status) => {
    hook().reply = ({ path }) => redirectTo(status)(path);
    const uuid = await sign();
    expect(hook().received.map(({ method, path }) => [method, path])).toEqual([
      ['POST', '/hook'],
      ['POST', '/moved'],
    ]);
    expect(hook().payloads()).toEqual([uuid, uuid]);
    expect(logOf(uuid)).toMatchObject([{ status: 200, attempt: 1, url: hook().url }]);
  });

  it.each([301, 302, 303])('becomes a GET without a body on status %i', async (status) => {
    hook().reply = ({ path }) => redirectTo(status)(path);
    const uuid = await sign();
    const [, second] = hook().received;
    expect([second?.method, second?.path, second?.body]).toEqual(['GET', '/moved', '']);
    expect(second?.headers['x-xumm-payload']).toBe(uuid);
    expect(logOf(uuid)).toMatchObject([{ status: 200 }]);
  });

  it('fails when the redirects do not end', async () => {
    hook().reply = () => ({ status: 307, location: '/hook' });
    const uuid = await sign();
    expect(logOf(uuid)).toMatchObject([{ error: 'Too many redirects' }]);
  });
});
