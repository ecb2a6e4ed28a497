import { findUuid } from '../../fields';
import { findUrl } from '../../find-url';
import { signUrl } from '../../request/payload-created';
import { nothingToSign, type Recognised } from '../recognised';
import { findDetectLink } from './detect-link';

/** A payload's UUID. The phone's scanner accepts only version 4 (protocol §7.2). */
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';

const OWN_SCHEME = new RegExp(`^(?:xumm|xaman)://(translation/)?(${UUID})/?$`, 'i');

/** A sign page, and the images of its QR code that the platform serves (protocol §3.3). */
const PICTURE = new RegExp(`^/sign/(${UUID})(?:_[mqh])?\\.(?:png|json)$`, 'i');

const SECOND_SEGMENT = new RegExp(`^/[^/]+/(${UUID})(?:\\.(${UUID}))?(?:/|$)`, 'i');

/**
 * Recognises a link of Xaman, in the order in which the phone's scanner tests them (protocol §7.2).
 * @param recogniseWrapped recognises the content of a detect link; called at most once
 * @returns undefined for another link, or one that `findPaymentLink` recognises
 */
export function findXamanLink(
  link: string,
  recogniseWrapped: (text: string) => Recognised,
): Recognised | undefined {
  const [, translation, uuidInScheme] = OWN_SCHEME.exec(link) ?? [];
  if (uuidInScheme && !translation) return payloadLink(uuidInScheme);
  if (uuidInScheme)
    return opensInXaman('translation', `xumm://translation/${uuidInScheme.toLowerCase()}`);
  const url = findXamanUrl(link);
  if (!url) return undefined;
  const path = url.pathname.replace(/\/{2,}/g, '/');
  const [, uuid, second] = SECOND_SEGMENT.exec(path) ?? PICTURE.exec(path) ?? [];
  if (uuid && second) {
    return opensInXaman('pairing', `https://xumm.app/pair/${uuid}.${second}`.toLowerCase());
  }
  if (uuid) return payloadLink(uuid);
  const wrapped = /^\/(?:detect|tx)\/(.+)$/i.exec(path)?.[1];
  if (wrapped === undefined || /^request(:|%3A)/i.test(wrapped)) return undefined;
  const found = findDetectLink(wrapped, url.searchParams);
  // With `?to=` it is a payment link, unless its path contains another address.
  const hasDestination = [...url.searchParams.keys()].some((name) => /^to$/i.test(name));
  if (found || (hasDestination && !/[rXT][0-9A-Za-z]{24}/.test(wrapped))) return found;
  return recogniseInside(wrapped, url.search, recogniseWrapped);
}

/** Parses a link on one of Xaman's hosts; otherwise undefined. */
function findXamanUrl(link: string): URL | undefined {
  const url = findUrl(link);
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  return isWeb && !url.port && /^(www\.)?(xaman|xumm)\.app$/.test(url.hostname) ? url : undefined;
}

/** What a detect link may contain: an address with a suffix, a link, hex, or a PayID. */
const WRAPPABLE =
  /^(?:[rXT][0-9A-Za-z]{24,60}(?:[:-]\d+)?(?:\?.*)?|(?:xrpl|xrp|ripple|xrpladdr):.+|[0-9A-F]{64,}|[\w.-]+\$[\w.-]+)$/i;

/**
 * Recognises the content of a detect link as if it were a separate text. Percent-escapes other
 * than those of `:` and `$` are ambiguous and refused: the phone reads them differently.
 */
function recogniseInside(
  wrapped: string,
  query: string,
  recogniseWrapped: (text: string) => Recognised,
) {
  const path = wrapped.replace(/%3A/gi, ':').replace(/%24/g, '$');
  const inside = path.replace(/^([a-z]+):\//i, '$1://') + query;
  return !path.includes('%') && WRAPPABLE.test(inside)
    ? recogniseWrapped(inside)
    : nothingToSign('unknown');
}

function payloadLink(text: string): Recognised {
  const uuid = findUuid(text) ?? '';
  return { kind: 'payload', uuid, link: signUrl(uuid) };
}

function opensInXaman(what: 'pairing' | 'translation', link: string): Recognised {
  return { kind: 'elsewhere', what, link };
}
