import { type Elsewhere, nothing, type Recognised } from '../recognised';

/** More than this makes a code too fine to be read off a screen; a QR code could hold twice it. */
const LINK_LIMIT = 1000;

const DETECT = 'https://xaman.app/detect/';

/**
 * Something in a detect link that Xaman opens by itself: an xApp, a feature, or an alphabet for
 * family seeds (protocol §7.2). The link is put together again from its checked parts.
 * @param wrapped what stands behind `/detect/`
 */
export function findElsewhereLink(
  wrapped: string,
  params: URLSearchParams,
): Recognised | undefined {
  const [, name, id = '', path = ''] =
    /^(xapp|feature)(?::|%3A)([a-z0-9._-]{1,80})((?:\/[\w.~-]*)*)$/i.exec(wrapped) ?? [];
  if (name?.toLowerCase() === 'xapp') {
    return elsewhere('xapp', `${DETECT}xapp:${id.toLowerCase()}${path}`, params);
  }
  if (name && /^[a-z0-9-]+$/i.test(id) && !path && params.get('type')) {
    return elsewhere('feature', `${DETECT}feature:${id.toLowerCase()}`, params);
  }
  return /^secret\/?$/i.test(wrapped) ? findSeedAlphabet(params) : undefined;
}

/** A PayID such as `alice$example.com`, standing alone; its domain has a top level in letters. */
export function findPayId(text: string): Recognised | undefined {
  const isPayId =
    /^[a-z0-9][a-z0-9._-]{0,63}\$(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24}$/i;
  return isPayId.test(text) ? elsewhere('payid', DETECT + text.toLowerCase()) : undefined;
}

/** An alphabet has each of the 58 base58 characters once, in its own order. */
function findSeedAlphabet(params: URLSearchParams): Recognised | undefined {
  const alphabet = params.get('alphabet') ?? '';
  const isAlphabet = /^[1-9A-HJ-NP-Za-km-z]{58}$/.test(alphabet) && new Set(alphabet).size === 58;
  const isType = params.get('type')?.toLowerCase() === 'alt-family-seed';
  return isType && isAlphabet && params.get('name')
    ? elsewhere('seed-alphabet', `${DETECT}secret`, params)
    : undefined;
}

function elsewhere(what: Elsewhere, base: string, params = new URLSearchParams()): Recognised {
  const query = new URLSearchParams(params).toString();
  const link = query ? `${base}?${query}` : base;
  return link.length > LINK_LIMIT ? nothing('long-link') : { kind: 'elsewhere', what, link };
}
