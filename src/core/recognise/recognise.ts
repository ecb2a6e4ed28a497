import { DRAFT_LIMIT, type Draft } from '../draft';
import { recogniseJson } from './recognise-json';
import { recogniseText } from './recognise-text';
import { nothing, type Recognised } from './recognised';
import { holdsSecret } from './secrets';
import { withoutInvisible } from './without-invisible';

/**
 * What a draft is: a payment, a transaction, a secret to refuse, or nothing to sign.
 * Never throws, and takes time in proportion to the text alone.
 */
export function recognise(draft: Draft): Recognised {
  if (draft.text.length > DRAFT_LIMIT) return nothing('too-long');
  if (holdsSecret(draft.text)) return { kind: 'secret' };
  const text = draft.text.trim();
  if (looksLikeJson(text)) return recogniseJson(text);
  return recogniseText(withoutInvisible(text));
}

/** Begins as an object, or shows a transaction's first word with one around it. */
function looksLikeJson(text: string): boolean {
  return /^[[{]/.test(text) || (text.includes('{') && text.includes('TransactionType'));
}
