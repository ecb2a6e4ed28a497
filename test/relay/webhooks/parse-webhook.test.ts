import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTime, findWebhook } from '../../../src/relay/webhooks/parse-webhook';
import { webhookBody } from '../../../src/tools/relay/client';

const UUID = '22222222-2222-4222-8222-222222222222';
const TOKEN = '44444444-4444-4444-8444-444444444444';
const token = { token: TOKEN, issuedAt: 1_700_000_000_000, expiresAt: 1_702_592_000_000 };
const block = { user_token: TOKEN, token_issued: 1_700_000_000, token_expiration: 1_702_592_000 };

/** A webhook's body after a change. */
function changed(change: (body: Record<string, Record<string, unknown>>) => void): string {
  const body = JSON.parse(webhookBody(UUID, block));
  change(body);
  return JSON.stringify(body);
}

test.each<[string, object | null, object | undefined]>([
  ['seconds', block, token],
  [
    'ISO',
    {
      ...block,
      token_issued: '2023-11-14T22:13:20.000Z',
      token_expiration: '2023-12-14T22:13:20Z',
    },
    token,
  ],
  [
    'seconds as text',
    { ...block, token_issued: '1700000000', token_expiration: '1702592000' },
    token,
  ],
  ['null', null, undefined],
  ['an empty block', {}, undefined],
  ['a token that is no UUID', { ...block, user_token: 'abc' }, undefined],
  ['an end before its beginning', { ...block, token_expiration: 1_600_000_000 }, undefined],
  ['an end that is no time', { ...block, token_expiration: 'soon' }, undefined],
  ['an end beyond all time', { ...block, token_expiration: 1e300 }, undefined],
])('findWebhook reads a user token in: %s', (_what, userToken, expected) => {
  const webhook = findWebhook(webhookBody(UUID, userToken));
  expect(webhook?.payload).toBe(UUID);
  expect(webhook?.token).toEqual(expected);
});

test('findWebhook accepts the former name of the token block', () => {
  const body = changed((all) => {
    all.accessToken = all.userToken as Record<string, unknown>;
    delete all.userToken;
  });
  expect(findWebhook(body)?.token).toEqual(token);
});

test.each<[string, string]>([
  ['no content', ''],
  ['no JSON', '{"meta":'],
  ['a list', '[]'],
  ['null', 'null'],
  ['a number', '1e999'],
  ['no meta', changed((all) => delete all.meta)],
  ['meta of the wrong type', changed((all) => Object.assign(all, { meta: 'x' }))],
  ['no answer', changed((all) => delete all.payloadResponse)],
  [
    'an answer in a list',
    changed((all) => Object.assign(all, { payloadResponse: [all.payloadResponse] })),
  ],
  [
    'a payload that is no UUID',
    changed((all) => Object.assign(all.meta ?? {}, { payload_uuidv4: 7 })),
  ],
  [
    'two payloads',
    changed((all) => Object.assign(all.payloadResponse ?? {}, { payload_uuidv4: TOKEN })),
  ],
  ['no application', changed((all) => delete all.meta?.application_uuidv4)],
  ['deep nesting', '['.repeat(60_000)],
  ['closed deep nesting', `{"meta":${'['.repeat(30_000)}${']'.repeat(30_000)}}`],
])('findWebhook refuses a body with %s', (_what, body) => {
  expect(findWebhook(body)).toBeUndefined();
});

test('findWebhook returns UUIDs in lower case', () => {
  const body = webhookBody('ABCDEF00-2222-4222-8222-222222222222');
  expect(findWebhook(body)?.payload).toBe('abcdef00-2222-4222-8222-222222222222');
});

test('findWebhook never throws on a text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
      findWebhook(text);
    }),
  );
});

test('findWebhook never throws on JSON, and its result is always valid', () => {
  const odd = fc.oneof(
    fc.json().map((text) => JSON.parse(text)),
    fc.constantFrom(UUID, TOKEN, null),
  );
  const body = fc.record(
    {
      meta: fc.oneof(odd, fc.record({ application_uuidv4: odd, payload_uuidv4: odd })),
      payloadResponse: fc.oneof(odd, fc.record({ payload_uuidv4: odd })),
      userToken: fc.oneof(
        odd,
        fc.record({ user_token: odd, token_issued: fc.double(), token_expiration: fc.double() }),
      ),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(body, (value) => {
      const webhook = findWebhook(JSON.stringify(value));
      if (!webhook) return;
      expect(webhook.payload).toMatch(/^[0-9a-f-]{36}$/);
      expect(webhook.application).toMatch(/^[0-9a-f-]{36}$/);
      if (webhook.token) expect(webhook.token.expiresAt).toBeGreaterThan(webhook.token.issuedAt);
    }),
    { numRuns: 500 },
  );
});

test('findTime returns whole milliseconds that the store can hold', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.double(), fc.integer(), fc.string(), fc.date().map(String)),
      (value) => {
        const time = findTime(value);
        if (time === undefined) return;
        expect(Number.isSafeInteger(time)).toBe(true);
        expect(time).toBeGreaterThan(0);
      },
    ),
    { numRuns: 500 },
  );
});
