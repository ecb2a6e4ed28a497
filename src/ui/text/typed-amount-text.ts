import { language } from '../../adapters/text/language';
import type { DecimalMark } from '../../core/transaction/typed-amount';

// Cached: creating a format takes far longer than using it.
let wholeFormat: Intl.NumberFormat | undefined;
let cachedMark: DecimalMark | undefined;

/** The decimal mark of the user's language; a point where it is neither a point nor a comma. */
export function decimalMark(): DecimalMark {
  cachedMark ??= findMark();
  return cachedMark;
}

/** The mark between groups of digits in the user's language; empty where it has none. */
export function groupMark(): string {
  const parts = new Intl.NumberFormat(language()).formatToParts(1_234_567);
  return parts.find(({ type }) => type === 'group')?.value ?? '';
}

function findMark(): DecimalMark {
  const parts = new Intl.NumberFormat(language()).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
}

/** Plain decimal text as the user's language writes it, with every digit: "1,234.5". */
export function groupedAmount(value: string): string {
  const [whole = '', decimals] = value.split('.');
  wholeFormat ??= new Intl.NumberFormat(language(), { numberingSystem: 'latn' });
  const grouped = wholeFormat.format(BigInt(whole));
  return decimals === undefined ? grouped : grouped + decimalMark() + decimals;
}
