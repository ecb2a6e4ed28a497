import { language } from '../../adapters/text/language';

/** Things one after the other, as the language lists them: "a, b, and c". */
export function listText(things: Iterable<string>): string {
  return new Intl.ListFormat(language()).format(things);
}
