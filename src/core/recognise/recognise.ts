import { DRAFT_LIMIT, type Draft } from '../draft';
import { copiedForms } from './copied/copied-forms';
import { decodePercent } from './copied/decode';
import { hasSecret } from './hidden-secrets';
import { hasReversedText, isAscii, toVisibleForm } from './look-alike';
import { recogniseJson } from './recognise-json';
import { recogniseText } from './recognise-text';
import { type NothingReason, nothingToSign, type Recognised } from './recognised';
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
  const found = recogniseWritten(text);
  const isUnread = found.kind === 'nothing' && !PROBLEMS_OF_CONTENT.includes(found.why);
  return isUnread ? (recogniseCopied(text) ?? found) : found;
}

/** Reasons for texts that were read: what they say must not be signed, in any form. */
const PROBLEMS_OF_CONTENT: readonly NothingReason[] = [
  'bad-address-inside',
  'look-alike-letters',
  'duplicate-key',
  'too-precise',
  'two-forms',
  'signed',
];

function recogniseWritten(text: string): Recognised {
  if (changesLater(text)) return nothingToSign('unread-transaction');
  if (looksLikeJson(text)) return recogniseJson(text);
  const isTransaction =
    (looksLikeTransaction(text) && !isWebLink(text)) || isEncodedTransaction(text);
  if (!isTransaction) return recogniseVisible(text);
  return findLabelledId(text) ?? nothingToSign('unread-transaction');
}

/** Whether a text is one link. Each part of its query is read or refused, whatever its name is. */
function isWebLink(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}

/** Recognises a transaction that a page printed with marks, or that is encoded. */
function recogniseCopied(text: string): Recognised | undefined {
  for (const form of copiedForms(text)) {
    const found = looksLikeJson(form.trim()) ? recogniseWritten(form.trim()) : undefined;
    if (!found || found.kind === 'nothing') continue;
    return hasSecret(form) ? { kind: 'secret' } : found;
  }
  return undefined;
}

/** Whether a text begins as an object, or contains a transaction or an entry in braces. */
function looksLikeJson(text: string): boolean {
  const content = /TransactionType|tx_?blob|["']LedgerEntryType["']/;
  return /^(\[\s*)?\{/.test(text) || (text.includes('{') && content.test(text));
}

/** Statements that change a transaction after its braces: `tx.Amount = "5"`, `tx.update(…)`. */
const CHANGE =
  /[\w\])](?:\.|\[["'])[A-Z]\w{1,40}(?:["']\])?\s{0,4}[|+]?=(?![=>])|\.(?:update|pop|setdefault|assign)\(|\b(?:del|delete|unset)[\s(]/;

/** Whether a program changes a transaction after its braces, so that it must be read as a program. */
function changesLater(text: string): boolean {
  return text.includes('{') && CHANGE.test(text) && /transaction_?type/i.test(text);
}

/** Whether a text that is no link is a transaction in percent-encoding. */
function isEncodedTransaction(text: string): boolean {
  if (!/%[0-9A-F]{2}/i.test(text) || /^[a-z]+:/i.test(text)) return false;
  return looksLikeTransaction(decodePercent(text));
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
