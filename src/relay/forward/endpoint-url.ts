import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address';

const MAX_URL = 2000;

/**
 * The problem of an endpoint's URL. The address is checked again at every connection; the look-up here
 * only lets the operator know at once.
 * @returns undefined when it has none
 */
export async function findEndpointProblem(
  text: string,
  allowPrivate: boolean,
): Promise<string | undefined> {
  if (!URL.canParse(text) || text.length > MAX_URL)
    return `“${text.slice(0, 100)}” is not a URL: name one such as https://example.com/hook.`;
  const { protocol, hostname, username, password } = new URL(text);
  if (protocol !== 'https:' && !(allowPrivate && protocol === 'http:'))
    return 'The URL must begin with https://. Only private addresses may have http, with --allow-private.';
  if (username || password)
    return 'The URL must not contain a user name or password: check the signature instead.';
  if (allowPrivate) return undefined;
  const host = hostname.replace(/^\[|\]$/g, '');
  const found = isIP(host)
    ? [{ address: host }]
    : await lookup(host, { all: true }).catch(() => []);
  if (found.length === 0 || found.some(({ address }) => isPublicAddress(address))) return undefined;
  return `${host} is not on the public internet: to forward to it nevertheless, add --allow-private.`;
}
