import { expect, test } from 'vitest';
import { findRefusal, sign, webhookKey } from '../../../src/relay/webhooks/signature';

/** The vector of protocol §6.4. */
const SECRET = 'a1b2c3d4-1111-4222-8333-444455556666';
const TIMESTAMP = '1700000000';
const NOW = 1_700_000_000_000;
const PAYLOAD = '22222222-2222-4222-8222-222222222222';
const BODY = Buffer.from(
  `{"meta":{"url":"https://example.test/hook","application_uuidv4":"11111111-1111-4111-8111-111111111111","payload_uuidv4":"${PAYLOAD}","opened_by_deeplink":false},"custom_meta":{"identifier":null,"blob":null,"instruction":null},"payloadResponse":{"payload_uuidv4":"${PAYLOAD}","reference_call_uuidv4":"33333333-3333-4333-8333-333333333333","signed":true,"user_token":true,"return_url":{"app":null,"web":null},"txid":"${'A'.repeat(64)}"},"userToken":{"user_token":"44444444-4444-4444-8444-444444444444","token_issued":1700000000,"token_expiration":1702592000}}`,
);
const GOOD = 'df8af8a712afa732137a84e90715451713f2aa29';
const OTHER_SECRET = 'ffffffff-1111-4222-8333-444455556666';

const verify = (
  signature: string | undefined,
  { timestamp = TIMESTAMP as string | undefined, body = BODY as Uint8Array, now = NOW } = {},
  secrets: readonly string[] = [SECRET],
) => findRefusal({ timestamp, signature }, body, secrets, now, 300_000);

test('the vector of 656 bytes is signed with the secret without its first dash', () => {
  expect(BODY).toHaveLength(656);
  expect(sign(SECRET, TIMESTAMP, BODY)).toBe(GOOD);
  expect(webhookKey(SECRET)).toBe('a1b2c3d41111-4222-8333-444455556666');
  expect(verify(GOOD)).toBeUndefined();
});

test.each<[string, string | undefined, string]>([
  ['all dashes removed', '948e9531b03915bde59ba1577661fc3049f2e8d9', 'signature'],
  ['the raw key', '87799ba38559eb7817815a41294f77d6fb9d997e', 'signature'],
  ['its last digit changed', `${GOOD.slice(0, -1)}8`, 'signature'],
  ['capitals', GOOD.toUpperCase(), 'signature-shape'],
  ['a digit too few', GOOD.slice(1), 'signature-shape'],
  ['a digit too many', `${GOOD}0`, 'signature-shape'],
  ['a line break after it', `${GOOD}\n`, 'signature-shape'],
  ['another alphabet', 'g'.repeat(40), 'signature-shape'],
  ['its name before it', `sha1=${GOOD}`, 'signature-shape'],
  ['nothing', '', 'signature-shape'],
  ['no header', undefined, 'signature-shape'],
])('findRefusal refuses a signature with %s', (_what, signature, refusal) => {
  expect(verify(signature)).toBe(refusal);
});

test.each([
  [undefined],
  [''],
  ['-1700000000'],
  ['1700000000.0'],
  ['1.7e9'],
  [' 1700000000'],
  ['0x6553f100'],
  ['١٧٠٠٠٠٠٠٠٠'],
  ['9'.repeat(13)],
  ['2023-11-14T22:13:20Z'],
])('findRefusal refuses the timestamp %j', (timestamp) => {
  const signature = sign(SECRET, timestamp ?? '', BODY);
  const signed = { timestamp, signature };
  expect(findRefusal(signed, BODY, [SECRET], NOW, 300_000)).toBe('timestamp');
});

test.each([
  ['now', 0, undefined],
  ['the oldest allowed', 300_000, undefined],
  ['the newest allowed', -300_000, undefined],
  ['too old', 300_001, 'stale'],
  ['too new', -300_001, 'stale'],
])('findRefusal checks the time of a valid webhook: %s', (_what, later, refusal) => {
  expect(verify(GOOD, { now: NOW + later })).toBe(refusal);
});

test('a forged webhook outside the window is refused for its signature', () => {
  expect(verify('0'.repeat(40), { now: NOW + 86_400_000 })).toBe('signature');
});

test.each<[string, { timestamp?: string; body?: Uint8Array }]>([
  ['the timestamp', { timestamp: '1700000001' }],
  [
    'the body, formatted again',
    { body: Buffer.from(JSON.stringify(JSON.parse(String(BODY)), null, 1)) },
  ],
  ['the body, by one byte', { body: Buffer.concat([BODY, Buffer.from(' ')]) }],
  [
    'the border between them',
    { timestamp: '170000000', body: Buffer.concat([Buffer.from(' '), BODY]) },
  ],
])('findRefusal refuses a webhook with a change of %s', (_what, changed) => {
  expect(verify(GOOD, changed)).toBe('signature');
});

test.each([
  ['the new one', [SECRET, OTHER_SECRET]],
  ['the former one', [OTHER_SECRET, SECRET]],
])('while a secret is replaced, %s is accepted too', (_what, secrets) => {
  expect(verify(GOOD, {}, secrets)).toBeUndefined();
});

test('findRefusal refuses every webhook without the right secret', () => {
  expect(verify(GOOD, {}, [])).toBe('signature');
  expect(verify(GOOD, {}, [OTHER_SECRET])).toBe('signature');
});
