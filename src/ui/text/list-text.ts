import { language } from '../../adapters/text/language';

/** A list in the user's language: "a, b, and c". */
export function listText(items: Iterable<string>): string {
  return new Intl.ListFormat(language()).format(items);
}
