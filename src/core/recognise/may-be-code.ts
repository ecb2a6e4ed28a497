import { copiedForms } from './copied/copied-forms';
import type { NothingReason, Recognised } from './recognised';
import { looksLikeTransaction } from './written/looks-like-transaction';

/** Reasons that `recognise` gives for a program, which it does not read. */
const REASONS: readonly NothingReason[] = [
  'unread-transaction',
  'bad-json',
  'unsafe-number',
  'no-type',
];

/** Whether a text in which `recognise` found nothing may be a program with a transaction. */
export function mayBeCode(
  text: string,
  found: Recognised,
): found is Extract<Recognised, { kind: 'nothing' }> {
  if (found.kind !== 'nothing') return false;
  if (REASONS.includes(found.why) && looksLikeTransaction(text)) return true;
  return copiedForms(text).some(looksLikeTransaction);
}
