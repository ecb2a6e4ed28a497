import { connect } from 'node:net';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { sign } from '../../../src/relay/webhooks/signature';
import { SANDBOX_API_SECRET } from '../../../src/sandbox/state/application';
import { sendWebhook, waitUntil, webhookBody } from '../../../src/tools/relay/client';
import { countRows, readMetric, useRelay } from '../use-relay';

const { sandbox, relay, startAnother } = useRelay({
  secrets: [SANDBOX_API_SECRET, 'f0f0f0f0-1111-4222-8333-444455556666'],
});
const UUID = '22222222-2222-4222-8222-222222222222';
const MINUTE = 60_000;
const now = () => sandbox().clock.now();
const jobs = () => countRows(relay(), 'jobs');
const deliveries = () => countRows(relay(), 'deliveries');
const refused = (reason: string) =>
  readMetric(relay(), `relay_webhooks_refused_total{reason="${reason}"}`);

/** Posts a valid webhook to a path. */
async function postSigned(path: string): Promise<Response> {
  const at = String(Math.floor(now() / 1000));
  const body = webhookBody(UUID);
  const signature = sign(SANDBOX_API_SECRET, at, Buffer.from(body));
  const headers = {
    'x-xumm-request-timestamp': at,
    'x-xumm-request-signature': signature,
  };
  return await fetch(relay().url + path, { method: 'POST', headers, body });
}

/** Expects a refusal that is counted, and nothing stored. */
async function expectRefused(answer: Response, status: number, reason: string, before: number) {
  expect(answer.status).toBe(status);
  expect(await answer.text()).toBe('');
  expect(await refused(reason)).toBe(before + 1);
  expect([await deliveries(), await jobs()]).toEqual([0, 0]);
}

beforeEach(async () => {
  await relay().deps.sql.query('TRUNCATE deliveries, jobs');
});

describe('the relay refuses, counts and does not store', () => {
  test.each<[string, string, Record<string, string>]>([
    ['a forged signature', 'signature', { 'x-xumm-request-signature': '0'.repeat(40) }],
    ['a signature in capitals', 'signature-shape', { 'x-xumm-request-signature': 'A'.repeat(40) }],
    ['an empty signature', 'signature-shape', { 'x-xumm-request-signature': '' }],
    [
      'two signatures',
      'signature-shape',
      { 'x-xumm-request-signature': `${'0'.repeat(40)}, ${'0'.repeat(40)}` },
    ],
    ['an empty timestamp', 'timestamp', { 'x-xumm-request-timestamp': '' }],
    ['another timestamp', 'signature', { 'x-xumm-request-timestamp': '1700000000' }],
  ])('%s', async (_what, reason, headers) => {
    const before = await refused(reason);
    await expectRefused(
      await sendWebhook(relay(), webhookBody(UUID), now(), { headers }),
      401,
      reason,
      before,
    );
  });

  test.each([
    ['timestamp', 'timestamp'],
    ['signature', 'signature-shape'],
  ])('a webhook without its %s', async (name, reason) => {
    const before = await refused(reason);
    const body = webhookBody(UUID);
    const at = String(Math.floor(now() / 1000));
    const headers = new Headers({
      'x-xumm-request-timestamp': at,
      'x-xumm-request-signature': sign(SANDBOX_API_SECRET, at, Buffer.from(body)),
    });
    headers.delete(`x-xumm-request-${name}`);
    const answer = await fetch(`${relay().url}/webhooks/xaman`, { method: 'POST', headers, body });
    await expectRefused(answer, 401, reason, before);
  });

  test.each([
    ['made with another secret', '11111111-1111-4222-8333-444455556666'],
    ['made with the raw secret', `-${SANDBOX_API_SECRET}`],
    ['made with all dashes removed', SANDBOX_API_SECRET.replaceAll('-', '')],
  ])('a signature %s', async (_what, secret) => {
    const before = await refused('signature');
    await expectRefused(
      await sendWebhook(relay(), webhookBody(UUID), now(), { secret }),
      401,
      'signature',
      before,
    );
  });

  test.each([
    ['behind', -6],
    ['ahead of', 6],
  ])('a valid webhook stamped minutes %s our clock, and logs the difference', async (where, minutes) => {
    const before = await refused('stale');
    const answer = await sendWebhook(relay(), webhookBody(UUID), now() + minutes * MINUTE);
    await expectRefused(answer, 401, 'stale', before);
    expect(relay().lines.join('\n')).toContain(`6 minutes ${where} this machine's clock`);
  });

  test.each<[string, string, string]>([
    ['a text that is no JSON', 'shape', 'hello'],
    ['an empty body', 'shape', ''],
    ['a list', 'shape', '[1]'],
    ['a body nested deeply', 'shape', '['.repeat(65_000)],
    ['a body of huge numbers', 'shape', `{"meta":${'9'.repeat(60_000)}}`],
    ['the payload in a wrong type', 'shape', webhookBody(UUID).replaceAll(`"${UUID}"`, '7')],
    [
      'a webhook of another application',
      'application',
      webhookBody(UUID).replace(/"application_uuidv4":"[^"]*"/, `"application_uuidv4":"${UUID}"`),
    ],
  ])('a signed body that is invalid: %s', async (_what, reason, body) => {
    const before = await refused(reason);
    await expectRefused(await sendWebhook(relay(), body, now()), 400, reason, before);
  });

  test.each(['declared', 'chunked'])('a body over 64 KiB, its length %s', async (how) => {
    const before = await refused('too-long');
    const body = webhookBody(UUID) + ' '.repeat(65_537);
    if (how === 'declared') {
      await expectRefused(await sendWebhook(relay(), body, now()), 413, 'too-long', before);
      return;
    }
    const answer = await fetch(`${relay().url}/webhooks/xaman`, {
      method: 'POST',
      body: new Blob([body]).stream(),
      duplex: 'half',
    } as RequestInit);
    await expectRefused(answer, 413, 'too-long', before);
  });
});

test.each([
  '/webhooks/xaman/',
  '/Webhooks/Xaman',
  '//webhooks/xaman',
])('a webhook to %s is stored', async (path) => {
  const { status } = await postSigned(path);
  expect([status, await deliveries()]).toEqual([200, 1]);
});

test.each([
  '/',
  '/webhook/xaman',
  '/sessions',
  '/requests',
])('a webhook to %s is answered 404, and the log names the right path', async (path) => {
  const before = await refused('path');
  await expectRefused(await postSigned(path), 404, 'path', before);
  const line = relay().lines.findLast((one) => one.includes('a webhook has the wrong path'));
  expect(JSON.parse(line ?? '')).toMatchObject({
    level: 'warn',
    message: expect.stringContaining('/webhooks/xaman'),
    path,
  });
});

describe('the relay accepts', () => {
  const expectAccepted = async (answer: Response) => {
    expect([answer.status, await answer.json()]).toEqual([200, {}]);
    expect([await deliveries(), await jobs()]).toEqual([1, 1]);
  };

  test.each(['declared', 'chunked'])('a body of exactly 64 KiB, its length %s', async (how) => {
    const body = webhookBody(UUID).padEnd(65_536);
    const at = String(Math.floor(now() / 1000));
    const answer = await fetch(`${relay().url}/webhooks/xaman`, {
      method: 'POST',
      headers: {
        'x-xumm-request-timestamp': at,
        'x-xumm-request-signature': sign(SANDBOX_API_SECRET, at, Buffer.from(body)),
      },
      body: how === 'declared' ? body : new Blob([body]).stream(),
      duplex: 'half',
    } as RequestInit);
    await expectAccepted(answer);
  });

  test.each([-4, 4])('a webhook stamped %i minutes from now', async (minutes) => {
    await expectAccepted(await sendWebhook(relay(), webhookBody(UUID), now() + minutes * MINUTE));
  });

  test('a webhook signed with the former secret', async () => {
    const secret = 'f0f0f0f0-1111-4222-8333-444455556666';
    await expectAccepted(await sendWebhook(relay(), webhookBody(UUID), now(), { secret }));
  });

  test.each([
    ['5', 5],
    ['0', 0],
    ['-1', 0],
    ['6', 0],
    ['100', 0],
    ['1e3', 0],
    ['', 0],
  ])('a webhook with the attempt %j', async (attempt, stored) => {
    const headers = { 'x-xumm-attempt': attempt };
    await expectAccepted(await sendWebhook(relay(), webhookBody(UUID), now(), { headers }));
    expect(await relay().deps.sql.query('SELECT attempt FROM deliveries')).toEqual([
      { attempt: stored },
    ]);
  });

  test('a webhook with texts that no store accepts', async () => {
    const body = webhookBody(UUID).replace('"blob":null', String.raw`"blob":"\udc00\u0000"`);
    await expectAccepted(await sendWebhook(relay(), body, now()));
  });
});

test('the setting of the time window applies', async () => {
  const strict = await startAnother({ webhookWindowMs: 10_000 });
  expect((await sendWebhook(strict, webhookBody(UUID), now() - 12_000)).status).toBe(401);
  expect((await sendWebhook(strict, webhookBody(UUID), now() - 8_000)).status).toBe(200);
});

test('no signed body makes the relay fail', async () => {
  const whole = JSON.parse(
    webhookBody(UUID, { user_token: UUID, token_issued: 1, token_expiration: 2 }),
  );
  const paths = ['meta', 'custom_meta', 'payloadResponse', 'userToken', 'accessToken'];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.json(),
      fc.boolean(),
      async (path, json, isWhole) => {
        const body = isWhole ? JSON.stringify({ ...whole, [path]: JSON.parse(json) }) : json;
        const { status } = await sendWebhook(relay(), body, now());
        expect([200, 400]).toContain(status);
      },
    ),
    { numRuns: 150 },
  );
  expect((await fetch(`${relay().url}/readyz`)).status).toBe(200);
});

test('a sender that disconnects halfway stores nothing, and counts as no failure', async () => {
  const failures = await readMetric(relay(), 'relay_errors_total');
  const socket = connect(relay().port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write('POST /webhooks/xaman HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n{"meta":');
  // What comes later over another connection is answered later.
  await fetch(`${relay().url}/readyz`);
  socket.destroy();
  await fetch(`${relay().url}/readyz`);
  expect([await deliveries(), await readMetric(relay(), 'relay_errors_total')]).toEqual([
    0,
    failures,
  ]);
});

test('the reason of a refusal is in the log', async () => {
  await sendWebhook(relay(), 'x', now());
  const line = await waitUntil(
    () => relay().lines.findLast((one) => one.includes('webhook refused')),
    'a line',
  );
  expect(JSON.parse(line)).toMatchObject({ level: 'warn', reason: 'shape' });
});
