import { counted } from '../../adapters/text/counted';
import type { Sentence, SentencePart } from '../../core/transaction/sentences/sentence';
import { listText } from './list-text';
import { exactTimeText } from './time-text';

/** A sentence in the user's language, with times in the local time zone. */
export function sentenceText({ name, parts }: Sentence): string {
  // The first part is the count, if the sentence has a plural form.
  return counted(Number(parts[0]), `say_${name}`, ...parts.map(partText));
}

function partText(part: SentencePart): string {
  if (typeof part === 'string') return part;
  return part instanceof Date ? exactTimeText(part.getTime()) : listText(part);
}
