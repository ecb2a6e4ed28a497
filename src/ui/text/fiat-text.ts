import { language } from '../../adapters/text/language';

/**
 * A value in a currency, as the user's language writes it: "€1,234.50".
 * @param value decimal text; all its digits are shown
 * @param currency three letters
 */
export function fiatText(value: string, currency: string): string {
  const digits = value.split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat(language(), {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // As text, because a binary fraction would not be exact.
  return format.format(value as `${number}`);
}
