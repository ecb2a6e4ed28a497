import { t } from '../adapters/i18n';
import type { Sentence } from '../core/transaction/sentences/sentence';
import { exactTimeText } from './time-text';

/** A sentence in the browser's language, its moments in local time. */
export function sentenceText({ name, parts }: Sentence): string {
  const texts = parts.map((part) =>
    typeof part === 'string' ? part : exactTimeText(part.getTime()),
  );
  return t(`say_${name}`, ...texts);
}
