import { chooseFrom } from '../copied/choose';
import { copiedForms } from '../copied/copied-forms';
import { hasSecret } from '../hidden-secrets';
import { nothingToSign, type Recognised } from '../recognised';
import { readCode } from './read-code';

type Nothing = Extract<Recognised, { kind: 'nothing' }>;

/**
 * Recognises the transactions in a program, also in one that a page printed with marks or that is
 * encoded. Import this file lazily: the parsers are large.
 * @param before what `recognise` says about the text; it stands when the text is JSON
 */
export function recogniseCode(text: string, before: Nothing): Recognised {
  let reason: Nothing | undefined;
  for (const form of [text, ...copiedForms(text)]) {
    const found = chooseFrom(readCode(form));
    if (found.kind !== 'nothing') {
      return form !== text && hasSecret(form) ? { kind: 'secret' } : found;
    }
    if (found.why !== 'unread-transaction') reason ??= found;
  }
  if (reason) return reason;
  return /^\s*[[{]\s*["“]/.test(text) ? before : nothingToSign('unread-transaction');
}
