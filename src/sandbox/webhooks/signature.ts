import { createHmac } from 'node:crypto';

/**
 * `x-xumm-request-signature` (§6.4): HMAC-SHA1 over the timestamp and the body as sent, in
 * lower-case hex. The platform removes only the first dash of the secret; this is intended here.
 */
export function webhookSignature(secret: string, timestamp: string, body: string): string {
  const key = secret.replace('-', '');
  return createHmac('sha1', key)
    .update(timestamp + body)
    .digest('hex');
}
