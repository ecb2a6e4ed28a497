import { DRAFT_LIMIT, type Draft } from '../draft';
import { recogniseJson } from './recognise-json';
import { recogniseText } from './recognise-text';
import { nothing, type Recognised } from './recognised';
import { holdsSecret } from './secrets';

/** Characters nobody sees: zero-width ones, soft hyphens, marks of writing direction. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/**
 * What a draft is: a payment, a transaction, a secret to refuse, or nothing to sign.
 * Never throws, and takes time in proportion to the text alone.
 */
export function recognise(draft: Draft): Recognised {
  if (draft.text.length > DRAFT_LIMIT) return nothing('too-long');
  if (holdsSecret(draft.text)) return { kind: 'secret' };
  const text = draft.text.trim();
  if (looksLikeJson(text)) return recogniseJson(text);
  return recogniseText(text.replaceAll(INVISIBLE, ''));
}

/** Begins as an object, or shows a transaction's first word with one around it. */
function looksLikeJson(text: string): boolean {
  return /^[[{]/.test(text) || (text.includes('{') && text.includes('TransactionType'));
}
