import { perLanguage } from '../../adapters/text/language';
import type { DecimalMark } from '../../core/transaction/typed-amount';

const wholeFormat = perLanguage(
  (language) => new Intl.NumberFormat(language, { numberingSystem: 'latn' }),
);

/** The decimal mark of the user's language; a point where it is neither a point nor a comma. */
export const decimalMark = perLanguage((language): DecimalMark => {
  const parts = new Intl.NumberFormat(language).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
});

/** The mark between groups of digits in the user's language; empty where it has none. */
export const groupMark = perLanguage((language): string => {
  const parts = new Intl.NumberFormat(language).formatToParts(1_234_567);
  return parts.find(({ type }) => type === 'group')?.value ?? '';
});

/** Plain decimal text as the user's language writes it, with every digit: "1,234.5". */
export function groupedAmount(value: string): string {
  const [whole = '', decimals] = value.split('.');
  const grouped = wholeFormat().format(BigInt(whole));
  return decimals === undefined ? grouped : grouped + decimalMark() + decimals;
}
