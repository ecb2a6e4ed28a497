const V4 = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const EXACT = new RegExp(`^${V4}$`, 'i');

/** Pattern of a v4 UUID in lower case, for routes that must match any case (§1.3). */
export const UUID_V4 = V4;

/** True for a v4 UUID in any case (§1.1, §1.3). */
export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && EXACT.test(text);
}
