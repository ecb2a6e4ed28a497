import { perLanguage } from '../../adapters/text/language';

const listFormat = perLanguage((language) => new Intl.ListFormat(language));

/** A list in the user's language: "a, b, and c". */
export function listText(items: Iterable<string>): string {
  return listFormat().format(items);
}
