import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a webhook's headers say of it (protocol §6.3). */
export interface SignatureHeaders {
  /** Unix seconds, as written. */
  readonly timestamp: string | undefined;
  /** Lower-case hex. */
  readonly signature: string | undefined;
}

/** Why a delivery is refused; for our log and counters, never told to the sender. */
export type Refusal = 'timestamp' | 'stale' | 'signature-shape' | 'signature';

/** Key of the signature: the secret with its first dash removed, and only that (protocol §6.4). */
export function webhookKey(secret: string): string {
  return secret.replace('-', '');
}

/** HMAC-SHA1 in hex over the timestamp and the body as it came (protocol §6.4). */
export function sign(secret: string, timestamp: string, body: Uint8Array): string {
  return createHmac('sha1', webhookKey(secret)).update(timestamp).update(body).digest('hex');
}

/**
 * Judges a delivery by its raw body: shape, then length, then the signature in constant time.
 * @param secrets all that are good now: while one is replaced, the old and the new
 * @param windowMs how far its timestamp may be from now, either way
 * @returns undefined when it is genuine
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
  let genuine = false;
  for (const secret of secrets) {
    const ours = Buffer.from(sign(secret, timestamp, body), 'latin1');
    if (ours.length === given.length && timingSafeEqual(ours, given)) genuine = true;
  }
  if (!genuine) return 'signature';
  // After the signature: only the true sender's clock is worth a word in the log.
  return Math.abs(Number(timestamp) * 1000 - now) > windowMs ? 'stale' : undefined;
}
