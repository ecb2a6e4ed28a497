import { copiedForms } from './copied/copied-forms';
import type { NothingReason, Recognised } from './recognised';
import { looksLikeTransaction } from './written/looks-like-transaction';

/** Reasons that `recognise` gives for a program, which it does not read. */
const REASONS: readonly NothingReason[] = [
  'unread-transaction',
  'bad-json',
  'incomplete-json',
  'no-type',
];

/** Whether a text in which `recognise` found nothing may be a program with a transaction. */
export function mayBeCode(
  text: string,
  found: Recognised,
): found is Extract<Recognised, { kind: 'nothing' }> {
  if (found.kind !== 'nothing') return false;
  // A number that JSON has no form for, `0x10` or `1_000`, is one of a program.
  const isCodeNumber = found.why === 'unsafe-number' && /\b0x|\d_\d/.test(text);
  if ((REASONS.includes(found.why) || isCodeNumber) && looksLikeTransaction(text)) return true;
  if (found.why === 'unsafe-number') return false;
  return copiedForms(text).some(looksLikeTransaction);
}
