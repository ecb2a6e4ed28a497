import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { createSecret, signatureHeaders } from '../../../src/relay/forward/secret';

const BODY = Buffer.from('{"test": 2432232314}');

test('a signature matches the vector of the Standard Webhooks reference', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const headers = signatureHeaders('msg_p5jXN8AQM9LWM0D4loKWxJek', 1614265330, BODY, [secret]);
  expect(headers).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

test('while a secret is replaced, a message verifies with the old and the new one', () => {
  const [next, former] = [createSecret(), createSecret()];
  const at = Math.floor(Date.now() / 1000);
  const headers = signatureHeaders('msg_1', at, BODY, [next, former]);
  expect(headers['webhook-signature']).toMatch(/^v1,\S{44} v1,\S{44}$/);
  for (const secret of [next, former])
    expect(new Webhook(secret).verify(BODY, headers)).toEqual({ test: 2432232314 });
  expect(() => new Webhook(createSecret()).verify(BODY, headers)).toThrow('No matching signature');
});

test('a secret has 32 random bytes', () => {
  const secret = createSecret();
  expect(secret).toMatch(/^whsec_/);
  expect(Buffer.from(secret.slice(6), 'base64')).toHaveLength(32);
  expect(createSecret()).not.toBe(secret);
});
