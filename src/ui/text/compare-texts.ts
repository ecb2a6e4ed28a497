import { language } from '../../adapters/text/language';

let collator: Intl.Collator | undefined;

/** The order of the language for two texts, as `sort` takes it; "2" goes before "10". */
export function compareTexts(a: string, b: string): number {
  collator ??= new Intl.Collator(language(), { numeric: true });
  return collator.compare(a, b);
}
