import { recognise } from '../../core/recognise/recognise';
import type { RecognisedPayment } from '../../core/recognise/recognised';
import { findDestination } from '../../core/transaction/destination';

/** A shorter text is no link to an address. */
const MIN_LENGTH = 25;

/** The payment that a pasted or scanned text asks for; undefined for an address or another text. */
export function findPastedPayment(text: string): RecognisedPayment | undefined {
  if (text.length < MIN_LENGTH || findDestination(text.trim())) return undefined;
  const draft = { id: '', createdAt: 0, kind: 'selection', text, site: '' } as const;
  const recognised = recognise(draft);
  return recognised.kind === 'payment' ? recognised.payment : undefined;
}
