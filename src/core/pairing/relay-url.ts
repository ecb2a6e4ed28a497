import { findUrl } from '../find-url';
import { trimEndOf } from '../trim-end';

const MAX_URL_LENGTH = 200;

/**
 * The normalized URL of a relay: https, or http on this machine; without user, password, query or
 * fragment; at most 200 characters; with a slash at the end.
 * @returns undefined for anything else
 */
export function findRelayUrl(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > MAX_URL_LENGTH) return undefined;
  const url = findUrl(text.trim());
  if (!url) return undefined;
  const { protocol, hostname, origin, pathname, username, password, search, hash } = url;
  const isHere = protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname);
  if (!isHere && protocol !== 'https:') return undefined;
  return username || password || search || hash
    ? undefined
    : `${origin}${trimEndOf(pathname, '/')}/`;
}
