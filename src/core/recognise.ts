import { findAddress, looksLikeAddress } from './address';
import { DRAFT_LIMIT, type Draft } from './draft';
import { findFields, findJson } from './fields';
import { findPaymentLink } from './payment-link';
import { nothing, type Recognised } from './recognised';
import { holdsSecret } from './secrets';

/** Characters that surround a selection without meaning anything: quotes, zero-width, brackets. */
const WRAPPING =
  /^[\s\u200b-\u200f\u2060\ufeff"'“”‘’«»`([]+|[\s\u200b-\u200f\u2060\ufeff"'“”‘’«»`)\].,;]+$/g;

/**
 * What a draft is: a payment, a transaction, a secret to refuse, or nothing to sign.
 * Whole tokens only: an address inside other letters is not one.
 */
export function recognise(draft: Draft): Recognised {
  if (draft.text.length > DRAFT_LIMIT) return nothing('too-long');
  if (holdsSecret(draft.text)) return { kind: 'secret' };
  const text = draft.text.trim();
  if (/^[[{]/.test(text)) return recogniseJson(text);
  const token = text.replaceAll(WRAPPING, '');
  if (token === '') return nothing('empty');
  const destination = findAddress(token);
  if (destination) return { kind: 'payment', payment: { destination } };
  if (looksLikeAddress(token)) return nothing('bad-address');
  return findPaymentLink(token) ?? nothing('unknown');
}

/** A transaction as JSON, bare or as `{"txjson": …}`. */
function recogniseJson(text: string): Recognised {
  const root = findFields(findJson(text));
  if (!root) return nothing('bad-json');
  const txjson = findFields(root.txjson) ?? root;
  if (typeof txjson.TransactionType !== 'string' || txjson.TransactionType === '') {
    return nothing('no-type');
  }
  if (txjson.TxnSignature || txjson.Signers) return nothing('signed');
  return { kind: 'transaction', txjson };
}
