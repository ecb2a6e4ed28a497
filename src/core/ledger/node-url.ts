import { findUrl } from '../find-url';

const MAX_URL_LENGTH = 200;

/**
 * The normalized URL of a JSON-RPC node: https, without user, password or fragment, at most 200
 * characters.
 * @returns undefined for anything else
 */
export function findNodeUrl(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > MAX_URL_LENGTH) return undefined;
  const url = findUrl(text.trim());
  if (url?.protocol !== 'https:' || url.username || url.password || url.hash) return undefined;
  return url.href.length <= MAX_URL_LENGTH ? url.href : undefined;
}
