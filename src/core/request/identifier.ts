/**
 * A new identifier for `custom_meta.identifier`: unique, at most 40 characters (protocol §3.1), and
 * sortable by time, so that the history is paged by its key alone.
 *
 * @param now milliseconds since 1970
 * @param random 10 random bytes
 */
export function newIdentifier(now: number, random: Uint8Array): string {
  const time = now.toString(36).padStart(9, '0');
  const tail = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `xc-${time}-${tail}`;
}

/** Whether the value has the form that `newIdentifier` returns. */
export function isIdentifier(value: unknown): value is string {
  return typeof value === 'string' && /^xc-[0-9a-z]{9}-[0-9a-f]{20}$/.test(value);
}
