import { describe, expect, test } from 'vitest';
import {
  callRelay,
  paymentBody,
  sendWebhook,
  waitUntil,
  webhookBody,
} from '../../../src/tools/relay/client';
import { useRelay } from '../use-relay';

const OWN_ORIGIN = 'chrome-extension://hdipgghbchoeieoenheoifekhmhnbgag';
const { sandbox, relay, pairAs, addressOf } = useRelay();
const call = (path: string, init: RequestInit = {}) => fetch(relay().url + path, init);

test.each([
  '/healthz',
  '/ping',
  '/requests',
  '/nothing',
  '/metrics',
])('%s is answered with restrictive security headers', async (path) => {
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

describe('CORS', () => {
  test.each([
    ['allows this extension in Chromium', OWN_ORIGIN, true],
    [
      'allows any extension in Firefox',
      'moz-extension://6e0c1b3a-1111-4222-8333-444455556666',
      true,
    ],
    ['refuses another extension', 'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', false],
    ['refuses an origin that begins with an allowed one', `${OWN_ORIGIN}x`, false],
    ['refuses a website', 'https://evil.example', false],
    ['refuses a website named like an allowed scheme', 'https://moz-extension.example', false],
    ['refuses an opaque origin', 'null', false],
  ])('%s: %s', async (_name, origin, isAllowed) => {
    const session = await pairAs();
    for (const init of [
      { headers: { Origin: origin, Authorization: `Bearer ${session}` } },
      { headers: { Origin: origin } },
      { method: 'OPTIONS', headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' } },
    ]) {
      const { headers } = await call('/ping', init);
      expect(headers.get('access-control-allow-origin')).toBe(isAllowed ? origin : null);
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('vary')).toContain('Origin');
    }
  });
});

test('a preflight needs no session and names the allowed methods and headers', async () => {
  const response = await call('/requests', {
    method: 'OPTIONS',
    headers: { Origin: OWN_ORIGIN, 'Access-Control-Request-Method': 'POST' },
  });
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-methods')).toBe('GET, POST, DELETE');
  for (const name of ['Authorization', 'Content-Type', 'Last-Event-ID']) {
    expect(response.headers.get('access-control-allow-headers')).toContain(name);
  }
});

test('an unknown route is answered with 404 in the platform’s error shape', async () => {
  const session = await pairAs();
  for (const [method, path] of [
    ['GET', '/nothing'],
    ['PUT', '/requests'],
    ['DELETE', '/ping'],
  ] as const) {
    const { status, json, headers } = await callRelay(relay(), method, path, session);
    expect([status, json]).toEqual([
      404,
      { error: { reference: headers.get('x-call-ref'), code: 404 } },
    ]);
  }
});

test('an internal error is answered with a reference only; the log has the details', async () => {
  const session = await pairAs();
  const { sql } = relay().deps;
  await sql.query('ALTER TABLE requests RENAME TO gone');
  const response = await callRelay(
    relay(),
    'POST',
    '/requests',
    session,
    paymentBody(addressOf(), 'app-1'),
  );
  await sql.query('ALTER TABLE gone RENAME TO requests');
  const reference = response.headers.get('x-call-ref');
  expect([response.status, response.json]).toEqual([500, { error: { reference, code: 500 } }]);
  const line = relay().lines.find((entry) => entry.includes(String(reference))) ?? '';
  expect(JSON.parse(line)).toMatchObject({
    level: 'error',
    error: expect.stringContaining('relation "requests"'),
  });
});

test('the relay answers /healthz, /readyz and /metrics in Prometheus’ text format', async () => {
  expect(await (await call('/healthz')).text()).toBe('ok\n');
  const ready = await call('/readyz');
  expect([ready.status, await ready.text()]).toEqual([200, 'ready\n']);
  const session = await pairAs();
  const { uuid } = (
    await callRelay(relay(), 'POST', '/requests', session, paymentBody(addressOf(), 'app-2'))
  ).json;
  await sandbox().phone.sign(uuid);
  await sendWebhook(relay(), webhookBody(uuid), sandbox().clock.now());
  const text = await waitUntil(async () => {
    const metrics = await (await call('/metrics')).text();
    return metrics.includes('relay_confirmed_total{state="signed"} 1') && metrics;
  }, 'the confirmed payload in /metrics');
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
  expect(text).not.toContain(addressOf());
});
