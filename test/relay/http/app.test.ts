import { describe, expect, test } from 'vitest';
import { ask, paymentBody, sendWebhook, until, webhookBody } from '../../../src/tools/relay/client';
import { relayBeside } from '../beside';

const OURS = 'chrome-extension://hdipgghbchoeieoenheoifekhmhnbgag';
const { box, relay, paired, address } = relayBeside();
const call = (path: string, init: RequestInit = {}) => fetch(relay().url + path, init);

test.each([
  '/healthz',
  '/ping',
  '/requests',
  '/nothing',
  '/metrics',
])('%s is answered with headers that let nothing be done with it', async (path) => {
  const { headers } = await call(path);
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-call-ref': expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  expect(headers.has('x-powered-by')).toBe(false);
});

describe('of the pages of', () => {
  test.each([
    ['this extension', OURS, true],
    ['it in a Firefox', 'moz-extension://6e0c1b3a-1111-4222-8333-444455556666', true],
    ['another extension', 'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', false],
    ['a longer name', `${OURS}x`, false],
    ['a website', 'https://evil.example', false],
    ['a website named like one', 'https://moz-extension.example', false],
    ['nobody', 'null', false],
  ])('%s (%s) it is %s that they may read', async (_who, origin, may) => {
    const session = await paired();
    for (const init of [
      { headers: { Origin: origin, Authorization: `Bearer ${session}` } },
      { headers: { Origin: origin } },
      { method: 'OPTIONS', headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' } },
    ]) {
      const { headers } = await call('/ping', init);
      expect(headers.get('access-control-allow-origin')).toBe(may ? origin : null);
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('vary')).toContain('Origin');
    }
  });
});

test('a preflight is answered without a session, and names what may be sent', async () => {
  const answer = await call('/requests', {
    method: 'OPTIONS',
    headers: { Origin: OURS, 'Access-Control-Request-Method': 'POST' },
  });
  expect(answer.status).toBe(204);
  expect(answer.headers.get('access-control-allow-methods')).toBe('GET, POST, DELETE');
  for (const name of ['Authorization', 'Content-Type', 'Last-Event-ID']) {
    expect(answer.headers.get('access-control-allow-headers')).toContain(name);
  }
});

test('what it does not know is a 404 in the shape of the platform', async () => {
  const session = await paired();
  for (const [method, path] of [
    ['GET', '/nothing'],
    ['PUT', '/requests'],
    ['DELETE', '/ping'],
  ] as const) {
    const { status, json, headers } = await ask(relay(), method, path, session);
    expect([status, json]).toEqual([
      404,
      { error: { reference: headers.get('x-call-ref'), code: 404 } },
    ]);
  }
});

test('a failure of its own tells the outside a reference and nothing more; the log tells the rest', async () => {
  const session = await paired();
  const { sql } = relay().deps;
  await sql.query('ALTER TABLE requests RENAME TO gone');
  const answer = await ask(relay(), 'POST', '/requests', session, paymentBody(address(), 'app-1'));
  await sql.query('ALTER TABLE gone RENAME TO requests');
  const reference = answer.headers.get('x-call-ref');
  expect([answer.status, answer.json]).toEqual([500, { error: { reference, code: 500 } }]);
  const line = relay().lines.find((one) => one.includes(String(reference))) ?? '';
  expect(JSON.parse(line)).toMatchObject({
    level: 'error',
    error: expect.stringContaining('relation "requests"'),
  });
});

test('it says that it runs, that it can take what comes, and what it counted', async () => {
  expect(await (await call('/healthz')).text()).toBe('ok\n');
  const ready = await call('/readyz');
  expect([ready.status, await ready.text()]).toEqual([200, 'ready\n']);
  const session = await paired();
  const { uuid } = (
    await ask(relay(), 'POST', '/requests', session, paymentBody(address(), 'app-2'))
  ).json;
  await box().phone.sign(uuid);
  await sendWebhook(relay(), webhookBody(uuid), box().clock.now());
  const text = await until(async () => {
    const now = await (await call('/metrics')).text();
    return now.includes('relay_confirmed_total{state="signed"} 1') && now;
  }, 'the count');
  for (const line of [
    '# HELP relay_webhooks_stored_total Webhooks stored.',
    '# TYPE relay_webhooks_stored_total counter',
    'relay_webhooks_stored_total 1',
    'relay_requests_created_total{pushed="true"} 1',
    '# TYPE relay_webhook_seconds histogram',
    'relay_webhook_seconds_bucket{le="+Inf"} 1',
    'relay_webhook_seconds_count 1',
    '# TYPE relay_tokens_live gauge',
    'relay_tokens_live 1',
    'relay_jobs_dead 0',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
  for (const line of text.trim().split('\n')) {
    expect(line).toMatch(
      /^(# HELP [a-z_]+ .+|# TYPE [a-z_]+ (counter|gauge|histogram)|[a-z_]+(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? [-+\d.e]+)$/,
    );
  }
  expect(text).not.toContain(address());
});
