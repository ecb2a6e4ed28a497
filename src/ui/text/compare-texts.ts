import { language } from '../../adapters/text/language';

let collator: Intl.Collator | undefined;

/** A compare function for `sort` in the user's language; "2" sorts before "10". */
export function compareTexts(a: string, b: string): number {
  collator ??= new Intl.Collator(language(), { numeric: true });
  return collator.compare(a, b);
}
