import { trimEndOf } from '../trim-end';

/** Longer addresses are nobody's relay. */
const MAX_URL_LENGTH = 200;

/**
 * The address of a relay as it is stored and asked: https, or http on this machine alone, no user or
 * password; it ends with a slash.
 * @returns undefined for anything else
 */
export function findRelayUrl(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > MAX_URL_LENGTH || !URL.canParse(text.trim()))
    return undefined;
  const { protocol, hostname, origin, pathname, username, password, search, hash } = new URL(
    text.trim(),
  );
  const isHere = protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname);
  if (!isHere && protocol !== 'https:') return undefined;
  return username || password || search || hash
    ? undefined
    : `${origin}${trimEndOf(pathname, '/')}/`;
}
