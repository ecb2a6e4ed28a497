import { nothingToSign, type Recognised, type XamanLinkKind } from '../recognised';

/**
 * In characters. The QR code of a longer link is too dense to be scanned from a screen, although QR
 * codes can hold twice as much.
 */
const MAX_LINK_LENGTH = 1000;

const DETECT_URL = 'https://xaman.app/detect/';

/**
 * Parses a detect link to something that only Xaman opens: an xApp, a feature, or an alphabet for
 * family seeds (protocol §7.2). The returned link is built from the checked parts.
 * @param wrapped the path after `/detect/`
 */
export function findDetectLink(wrapped: string, params: URLSearchParams): Recognised | undefined {
  const [, name, id = '', path = ''] =
    /^(xapp|feature)(?::|%3A)([a-z0-9._-]{1,80})((?:\/[\w.~-]*)*)$/i.exec(wrapped) ?? [];
  if (name?.toLowerCase() === 'xapp') {
    return opensInXaman('xapp', `${DETECT_URL}xapp:${id.toLowerCase()}${path}`, params);
  }
  if (name && /^[a-z0-9-]+$/i.test(id) && !path && params.get('type')) {
    return opensInXaman('feature', `${DETECT_URL}feature:${id.toLowerCase()}`, params);
  }
  return /^secret\/?$/i.test(wrapped) ? findSeedAlphabet(params) : undefined;
}

/**
 * Parses a text that is a PayID and nothing else, such as `alice$example.com`. Its top-level domain
 * has only letters.
 */
export function findPayId(text: string): Recognised | undefined {
  const payId =
    /^[a-z0-9][a-z0-9._-]{0,63}\$(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24}$/i;
  return payId.test(text) ? opensInXaman('payid', DETECT_URL + text.toLowerCase()) : undefined;
}

/** An alphabet is a permutation of the 58 base58 characters. */
function findSeedAlphabet(params: URLSearchParams): Recognised | undefined {
  const alphabet = params.get('alphabet') ?? '';
  const isAlphabet = /^[1-9A-HJ-NP-Za-km-z]{58}$/.test(alphabet) && new Set(alphabet).size === 58;
  const isType = params.get('type')?.toLowerCase() === 'alt-family-seed';
  return isType && isAlphabet && params.get('name')
    ? opensInXaman('seed-alphabet', `${DETECT_URL}secret`, params)
    : undefined;
}

function opensInXaman(
  what: XamanLinkKind,
  base: string,
  params = new URLSearchParams(),
): Recognised {
  const query = new URLSearchParams(params).toString();
  const link = query ? `${base}?${query}` : base;
  return link.length > MAX_LINK_LENGTH
    ? nothingToSign('long-link')
    : { kind: 'elsewhere', what, link };
}
