import { createHmac, timingSafeEqual } from 'node:crypto';

/** Headers of a webhook (protocol §6.3). */
export interface SignatureHeaders {
  /** Unix seconds, as sent. */
  readonly timestamp: string | undefined;
  /** Lower-case hex. */
  readonly signature: string | undefined;
}

/** Why a webhook is refused; for the log and the metrics, never sent to the sender. */
export type Refusal = 'timestamp' | 'stale' | 'signature-shape' | 'signature';

/** Key of the signature: the secret without its first dash, other dashes stay (protocol §6.4). */
export function webhookKey(secret: string): string {
  return secret.replace('-', '');
}

/** HMAC-SHA1 in hex over the timestamp and the raw body (protocol §6.4). */
export function sign(secret: string, timestamp: string, body: Uint8Array): string {
  return createHmac('sha1', webhookKey(secret)).update(timestamp).update(body).digest('hex');
}

/**
 * Verifies a webhook by its raw body: shape, then length, then the signature in constant time.
 * @param secrets all valid ones: while a secret is replaced, the old and the new one
 * @param windowMs allowed difference between the timestamp and now, in both directions
 * @returns undefined when it is valid
 */
export function findRefusal(
  { timestamp, signature }: SignatureHeaders,
  body: Uint8Array,
  secrets: readonly string[],
  now: number,
  windowMs: number,
): Refusal | undefined {
  if (!timestamp || !/^\d{1,12}$/.test(timestamp)) return 'timestamp';
  if (!signature || !/^[0-9a-f]{40}$/.test(signature)) return 'signature-shape';
  const given = Buffer.from(signature, 'latin1');
  let isGenuine = false;
  for (const secret of secrets) {
    const expected = Buffer.from(sign(secret, timestamp, body), 'latin1');
    if (expected.length === given.length && timingSafeEqual(expected, given)) isGenuine = true;
  }
  if (!isGenuine) return 'signature';
  // Checked after the signature: only the clock of the real sender is worth a line in the log.
  return Math.abs(Number(timestamp) * 1000 - now) > windowMs ? 'stale' : undefined;
}
