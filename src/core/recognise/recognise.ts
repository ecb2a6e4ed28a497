import { DRAFT_LIMIT, type Draft } from '../draft';
import { holdsAnySecret } from './hidden-secrets';
import { asItLooks, isPlainText, isReversed } from './look-alike';
import { recogniseJson } from './recognise-json';
import { recogniseText } from './recognise-text';
import { nothing, type Recognised } from './recognised';
import { withoutInvisible } from './without-invisible';
import { looksLikeTransaction } from './written/looks-like-transaction';

/**
 * What a draft is: a payment, a transaction, a secret to refuse, or nothing to sign.
 * Never throws, and takes time in proportion to the text alone.
 */
export function recognise(draft: Draft): Recognised {
  if (draft.text.length > DRAFT_LIMIT) return nothing('too-long');
  if (holdsAnySecret(draft.text)) return { kind: 'secret' };
  const text = draft.text.trim();
  if (looksLikeJson(text)) return recogniseJson(text);
  return looksLikeTransaction(text) ? nothing('unread-transaction') : readAsSeen(text);
}

/** Begins as an object, or shows a transaction's first word with one around it. */
function looksLikeJson(text: string): boolean {
  return /^(\[\s*)?\{/.test(text) || (text.includes('{') && /TransactionType|tx_?blob/.test(text));
}

/**
 * The text as it is read, when that is also how it looks: what reads as one thing and looks like
 * another (an address with a Cyrillic letter in it, a tag in full-width digits) is refused.
 */
function readAsSeen(text: string): Recognised {
  const visible = withoutInvisible(text);
  const found = recogniseText(visible);
  const isReversing = isReversed(text) && found.kind !== 'nothing';
  if (isPlainText(visible) && !isReversing) return found;
  const seen = recogniseText(asItLooks(visible));
  const isSame = JSON.stringify(found) === JSON.stringify(seen);
  const isNeither =
    found.kind === 'nothing' && seen.kind === 'nothing' && seen.why !== 'bad-address';
  return (isSame || isNeither) && !isReversing ? found : nothing('look-alike-letters');
}
