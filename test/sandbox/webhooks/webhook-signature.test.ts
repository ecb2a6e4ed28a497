import { expect, it } from 'vitest';
import { webhookSignature } from '../../../src/sandbox/webhooks/signature';

const secret = 'a1b2c3d4-1111-4222-8333-444455556666';
const body =
  '{"meta":{"url":"https://example.test/hook","application_uuidv4":"11111111-1111-4111-8111-111111111111","payload_uuidv4":"22222222-2222-4222-8222-222222222222","opened_by_deeplink":false},"custom_meta":{"identifier":null,"blob":null,"instruction":null},"payloadResponse":{"payload_uuidv4":"22222222-2222-4222-8222-222222222222","reference_call_uuidv4":"33333333-3333-4333-8333-333333333333","signed":true,"user_token":true,"return_url":{"app":null,"web":null},"txid":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"},"userToken":{"user_token":"44444444-4444-4444-8444-444444444444","token_issued":1700000000,"token_expiration":1702592000}}';

it('removes only the first dash of the secret, as in the known vector', () => {
  expect(body).toHaveLength(656);
  const signature = webhookSignature(secret, '1700000000', body);
  expect(signature).toBe('df8af8a712afa732137a84e90715451713f2aa29');
});

it('gives another signature when all dashes or no dash are removed', () => {
  const noDashes = webhookSignature(secret.replaceAll('-', ''), '1700000000', body);
  expect(noDashes).toBe('948e9531b03915bde59ba1577661fc3049f2e8d9');
  // The extra first dash is removed, so the secret stays complete.
  const allDashes = webhookSignature(`-${secret}`, '1700000000', body);
  expect(allDashes).toBe('87799ba38559eb7817815a41294f77d6fb9d997e');
});
