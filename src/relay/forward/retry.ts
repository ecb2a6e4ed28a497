/** How long an event is tried, in ms; then it is a dead letter. */
export const EVENT_LIFETIME_MS = 3 * 86_400_000;

const FIRST_WAIT_MS = 5000;
const LONGEST_WAIT_MS = 6 * 3_600_000;

/**
 * Time of the next attempt: after 5, 10, 20 seconds and so on, up to every six hours, each a quarter
 * shorter or longer at random, and once more when the lifetime ends.
 * @param tries attempts so far, at least 1 @param random from 0 to 1
 * @param notBefore what the receiver asked for with `Retry-After`
 * @returns undefined when the lifetime is over
 */
export function nextAttempt(
  { tries, expiresAt }: { readonly tries: number; readonly expiresAt: number },
  now: number,
  notBefore = 0,
  random = Math.random(),
): number | undefined {
  if (now >= expiresAt) return undefined;
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(tries - 1, 20));
  const at = now + Math.round(wait * (0.75 + random / 2));
  return Math.max(Math.min(at, expiresAt), notBefore);
}

/**
 * Parses `Retry-After`: seconds or an HTTP date (RFC 9110, Retry-After).
 * @returns a time in ms since 1970, at most three days from now; undefined when it is invalid
 */
export function findRetryAfter(header: string | undefined, now: number): number | undefined {
  if (!header) return undefined;
  const time = /^\d{1,9}$/.test(header) ? now + Number(header) * 1000 : Date.parse(header);
  if (Number.isNaN(time) || time <= now) return undefined;
  return Math.min(time, now + EVENT_LIFETIME_MS);
}
