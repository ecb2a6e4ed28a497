import { counted } from '../../adapters/text/counted';
import type { Sentence, SentencePart } from '../../core/transaction/sentences/sentence';
import { listText } from './list-text';
import { exactTimeText } from './time-text';

/** A sentence in the browser's language, its moments in local time. */
export function sentenceText({ name, parts }: Sentence): string {
  // Where a number decides the form, it is the first part.
  return counted(Number(parts[0]), `say_${name}`, ...parts.map(partText));
}

function partText(part: SentencePart): string {
  if (typeof part === 'string') return part;
  return part instanceof Date ? exactTimeText(part.getTime()) : listText(part);
}
