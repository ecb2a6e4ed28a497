import { chooseFrom } from '../copied/choose';
import { copiedForms } from '../copied/copied-forms';
import { hasSecret } from '../hidden-secrets';
import { nothingToSign, type Recognised } from '../recognised';
import { readCode } from './read-code';

/** The most characters of all forms of a text that are read. */
const MAX_READ = 32 * 1024;

type Nothing = Extract<Recognised, { kind: 'nothing' }>;

/**
 * Recognises the transactions in a program, also in one that a page printed with marks or that is
 * encoded. Import this file lazily: the parsers are large.
 * @param before what `recognise` says about the text; it stands when the text is JSON
 */
export function recogniseCode(text: string, before: Nothing): Recognised {
  const readings: { readonly form: string; readonly found: Recognised }[] = [];
  let budget = MAX_READ;
  for (const form of [text, ...copiedForms(text)]) {
    budget -= form.length;
    if (form !== text && budget < 0) break;
    const found = chooseFrom(readCode(form));
    readings.push({ form, found });
    if (found.kind !== 'nothing' && openIn(found) === 0) break;
  }
  // In the form nearest to what was written, the fewest values are open.
  const [best] = readings
    .filter(({ found }) => found.kind !== 'nothing')
    .sort((a, b) => openIn(a.found) - openIn(b.found));
  if (best) return best.form !== text && hasSecret(best.form) ? { kind: 'secret' } : best.found;
  const reason = readings.find(
    ({ found }) => found.kind === 'nothing' && found.why !== 'unread-transaction',
  );
  if (reason) return reason.found;
  return /^\s*[[{]\s*["“]/.test(text) ? before : nothingToSign('unread-transaction');
}

function openIn(found: Recognised): number {
  if (found.kind === 'several') return found.choices.reduce((sum, each) => sum + openIn(each), 0);
  return found.kind === 'transaction' ? (found.holes?.length ?? 0) : 0;
}
