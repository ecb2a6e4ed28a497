import { randomUUID } from 'node:crypto';
import { sign } from '../../../relay/webhooks/signature';
import { SANDBOX_API_SECRET } from '../../../sandbox/state/application';
import { webhookBody } from '../../relay/client';

/** A webhook as it goes over the wire, head and body. */
export interface SignedWebhook {
  readonly payload: string;
  readonly bytes: Buffer;
}

/** Webhooks of unknown payloads, signed now (protocol §6.2–6.4). */
export function signedWebhooks(count: number): SignedWebhook[] {
  const seconds = Math.floor(Date.now() / 1000);
  const timestamp = String(seconds);
  return Array.from({ length: count }, () => {
    const payload = randomUUID();
    const body = Buffer.from(
      webhookBody(payload, {
        user_token: randomUUID(),
        token_issued: seconds,
        token_expiration: seconds + 30 * 86_400,
      }),
    );
    const head = [
      'POST /webhooks/xaman HTTP/1.1',
      'host: 127.0.0.1',
      'content-type: application/json',
      'user-agent: xumm-webhook',
      'x-xumm-attempt: 1',
      `x-xumm-payload: ${payload}`,
      `x-xumm-request-timestamp: ${timestamp}`,
      `x-xumm-request-signature: ${sign(SANDBOX_API_SECRET, timestamp, body)}`,
      `content-length: ${body.length}`,
    ];
    return { payload, bytes: Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]) };
  });
}
