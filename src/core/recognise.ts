import { findAddress, looksLikeAddress } from './address';
import { DRAFT_LIMIT, type Draft } from './draft';
import { findFields, findJson } from './fields';
import { findPaymentLink } from './payment-link';
import { nothing, type Recognised } from './recognised';
import { holdsSecret } from './secrets';

/** Characters that surround a selection without meaning anything: blanks, quotes, brackets. */
const WRAPPING = /[\s\u200b-\u200f\u2060\ufeff"'“”‘’«»`()[\].,;]/;

/** The text without what wraps it; by index, because a pattern for the end would try every start. */
function unwrap(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && WRAPPING.test(text.charAt(start))) start += 1;
  while (end > start && WRAPPING.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/**
 * What a draft is: a payment, a transaction, a secret to refuse, or nothing to sign.
 * Whole tokens only: an address inside other letters is not one.
 */
export function recognise(draft: Draft): Recognised {
  if (draft.text.length > DRAFT_LIMIT) return nothing('too-long');
  if (holdsSecret(draft.text)) return { kind: 'secret' };
  const text = draft.text.trim();
  if (/^[[{]/.test(text)) return recogniseJson(text);
  const token = unwrap(text);
  if (token === '') return nothing('empty');
  const destination = findAddress(token);
  if (destination) return { kind: 'payment', payment: { destination } };
  if (looksLikeAddress(token)) return nothing('bad-address');
  return findPaymentLink(token) ?? nothing('unknown');
}

/** A transaction as JSON, bare or in a payload body whose options we can keep (protocol §3.1). */
function recogniseJson(text: string): Recognised {
  const root = findFields(findJson(text));
  if (!root) return nothing('bad-json');
  const txjson = findFields(root.txjson) ?? root;
  if (typeof txjson.TransactionType !== 'string' || txjson.TransactionType === '') {
    return nothing('no-type');
  }
  if (txjson.TxnSignature || txjson.Signers) return nothing('signed');
  const options = root.txjson === undefined ? undefined : findFields(root.options);
  const { submit = true, multisign = false, force_network: network } = options ?? {};
  const isPlain = submit === true && multisign === false;
  const isNetwork = network === undefined || network === null || isNetworkKey(network);
  if (!isPlain || !isNetwork) return nothing('options');
  return { kind: 'transaction', txjson, ...(isNetworkKey(network) && { network }) };
}

function isNetworkKey(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z0-9]{2,30}$/.test(value);
}
