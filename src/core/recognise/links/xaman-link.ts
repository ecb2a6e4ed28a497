import { findUuid } from '../../fields';
import { signUrl } from '../../request/payload-created';
import { nothing, type Recognised } from '../recognised';
import { findElsewhereLink } from './elsewhere-link';

/** A payload's identifier as the phone's scanner takes it: version 4 only (protocol §7.2). */
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';

const OWN_SCHEME = new RegExp(`^(?:xumm|xaman)://(translation/)?(${UUID})/?$`, 'i');

/** A sign page, and the pictures the platform draws of its code (protocol §3.3). */
const PICTURE = new RegExp(`^/sign/(${UUID})(?:_[mqh])?\\.(?:png|json)$`, 'i');

const SECOND_PART = new RegExp(`^/[^/]+/(${UUID})(?:\\.(${UUID}))?(?:/|$)`, 'i');

/**
 * A link of Xaman's own, in the order in which its scanner looks (protocol §7.2).
 * @param readInside reads what a detect link wraps; it is unwrapped once
 * @returns undefined when it is none, or one of those that `findPaymentLink` knows
 */
export function findXamanLink(
  link: string,
  readInside: (text: string) => Recognised,
): Recognised | undefined {
  const [, translation, own] = OWN_SCHEME.exec(link) ?? [];
  if (own && !translation) return payload(own);
  if (own) return elsewhere('translation', `xumm://translation/${own.toLowerCase()}`);
  const url = findXamanUrl(link);
  if (!url) return undefined;
  const path = url.pathname.replace(/\/{2,}/g, '/');
  const [, uuid, second] = SECOND_PART.exec(path) ?? PICTURE.exec(path) ?? [];
  if (uuid && second) {
    return elsewhere('pairing', `https://xumm.app/pair/${uuid}.${second}`.toLowerCase());
  }
  if (uuid) return payload(uuid);
  const wrapped = /^\/(?:detect|tx)\/(.+)$/i.exec(path)?.[1];
  if (wrapped === undefined || /^request(:|%3A)/i.test(wrapped)) return undefined;
  const found = findElsewhereLink(wrapped, url.searchParams);
  // With `?to=` it is a payment link like any other, unless another address stands in its path.
  const isNamed = [...url.searchParams.keys()].some((name) => /^to$/i.test(name));
  if (found || (isNamed && !/[rXT][0-9A-Za-z]{24}/.test(wrapped))) return found;
  return unwrap(wrapped, url.search, readInside);
}

/** The link as an address on one of Xaman's hosts, or undefined. */
function findXamanUrl(link: string): URL | undefined {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  return isWeb && !url.port && /^(www\.)?(xaman|xumm)\.app$/.test(url.hostname) ? url : undefined;
}

/** What a detect link may wrap: an address and what is written behind it, a link, hex, a PayID. */
const INSIDE =
  /^(?:[rXT][0-9A-Za-z]{24,60}(?:[:-]\d+)?(?:\?.*)?|(?:xrpl|xrp|ripple|xrpladdr):.+|[0-9A-F]{64,}|[\w.-]+\$[\w.-]+)$/i;

/**
 * What a detect link wraps, read as if it stood there alone. Escapes other than those of `:` and
 * `$` could be read in two ways, and the phone reads them in the other.
 */
function unwrap(wrapped: string, query: string, readInside: (text: string) => Recognised) {
  const path = wrapped.replace(/%3A/gi, ':').replace(/%24/g, '$');
  const inside = path.replace(/^([a-z]+):\//i, '$1://') + query;
  return !path.includes('%') && INSIDE.test(inside) ? readInside(inside) : nothing('unknown');
}

function payload(text: string): Recognised {
  const uuid = findUuid(text) ?? '';
  return { kind: 'payload', uuid, link: signUrl(uuid) };
}

function elsewhere(what: 'pairing' | 'translation', link: string): Recognised {
  return { kind: 'elsewhere', what, link };
}
