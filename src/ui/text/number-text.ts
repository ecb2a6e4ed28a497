import { language } from '../../adapters/text/language';

// Cached: creating a format takes far longer than using it, and a table has many numbers.
let countFormat: Intl.NumberFormat | undefined;
let percentFormat: Intl.NumberFormat | undefined;

/** A count in the user's language, such as "1,204". Amounts are shown as the ledger writes them. */
export function numberText(count: number): string {
  countFormat ??= new Intl.NumberFormat(language());
  return countFormat.format(count);
}

/** A share from 0 to 1 in whole percent, such as "50%". */
export function percentText(share: number): string {
  percentFormat ??= new Intl.NumberFormat(language(), { style: 'percent' });
  return percentFormat.format(share);
}
