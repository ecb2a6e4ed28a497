import { webhookSignature } from './signature';

/** The data of one attempt that its headers contain. */
export interface WebhookHeaderInput {
  secret: string;
  payload: string;
  /** 1 to 5. */
  attempt: number;
  body: string;
  /** Sandbox time in ms. */
  now: number;
}

/** The headers of one attempt (§6.3). Each attempt has a new timestamp and a new signature. */
export function webhookHeaders({ secret, payload, attempt, body, now }: WebhookHeaderInput) {
  const timestamp = String(Math.round(now / 1000));
  return {
    'content-type': 'application/json',
    'user-agent': 'xumm-webhook',
    'x-xumm-attempt': String(attempt),
    'x-xumm-payload': payload,
    'x-xumm-request-timestamp': timestamp,
    'x-xumm-request-signature': webhookSignature(secret, timestamp, body),
  };
}
