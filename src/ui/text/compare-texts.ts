import { perLanguage } from '../../adapters/text/language';

const collator = perLanguage((language) => new Intl.Collator(language, { numeric: true }));

/** A compare function for `sort` in the user's language; "2" sorts before "10". */
export function compareTexts(a: string, b: string): number {
  return collator().compare(a, b);
}
