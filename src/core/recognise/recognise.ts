import { DRAFT_LIMIT, type Draft } from '../draft';
import { hasSecret } from './hidden-secrets';
import { hasReversedText, isAscii, toVisibleForm } from './look-alike';
import { recogniseJson } from './recognise-json';
import { recogniseText } from './recognise-text';
import { nothingToSign, type Recognised } from './recognised';
import { withoutInvisible } from './without-invisible';
import { findLabelledId } from './written/labelled-id';
import { looksLikeTransaction } from './written/looks-like-transaction';

/**
 * Recognises what a draft contains: a payment, a transaction, a secret, or nothing to sign. Never
 * throws, and takes time in proportion to the length of the text.
 */
export function recognise(draft: Draft): Recognised {
  if (draft.text.length > DRAFT_LIMIT) return nothingToSign('too-long');
  if (hasSecret(draft.text)) return { kind: 'secret' };
  const text = draft.text.trim();
  if (looksLikeJson(text)) return recogniseJson(text);
  return looksLikeTransaction(text) && !isWebLink(text)
    ? (findLabelledId(text) ?? nothingToSign('unread-transaction'))
    : recogniseVisible(text);
}

/** Whether a text is one link. Each part of its query is read or refused, whatever its name is. */
function isWebLink(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}

/** Whether a text begins as an object, or contains a transaction in braces. */
function looksLikeJson(text: string): boolean {
  return /^(\[\s*)?\{/.test(text) || (text.includes('{') && /TransactionType|tx_?blob/.test(text));
}

/**
 * Recognises the text, and refuses it when its looks say something else (an address with a Cyrillic
 * letter in it, a tag in full-width digits).
 */
function recogniseVisible(text: string): Recognised {
  const visible = withoutInvisible(text);
  const found = recogniseText(visible);
  const isDisguised = hasReversedText(text) && found.kind !== 'nothing';
  if (isAscii(visible) && !isDisguised) return found;
  const seen = recogniseText(toVisibleForm(visible));
  const isSame = comparable(found) === comparable(seen);
  const isNothing =
    found.kind === 'nothing' && seen.kind === 'nothing' && seen.why !== 'bad-address';
  return (isSame || isNothing) && !isDisguised ? found : nothingToSign('look-alike-letters');
}

/** What must be the same in both forms. The user decides about the amounts that a text names. */
function comparable(found: Recognised): string {
  return JSON.stringify(found, (name, value) => (name === 'amounts' ? undefined : value));
}
