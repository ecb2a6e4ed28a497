import { webhookSignature } from './signature';

/** What the headers of one attempt are made of. */
export interface Stamp {
  secret: string;
  payload: string;
  /** 1 to 5. */
  attempt: number;
  body: string;
  /** ms. */
  now: number;
}

/** The headers of one attempt (§6.3); the timestamp, and so the signature, are of its moment. */
export function webhookHeaders({ secret, payload, attempt, body, now }: Stamp) {
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
