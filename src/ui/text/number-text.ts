import { language } from '../../adapters/text/language';

/** Making a format takes far longer than using it, and a table has many numbers. */
let counts: Intl.NumberFormat | undefined;
let shares: Intl.NumberFormat | undefined;

/** A count such as "1,204", as it is written here. Amounts of money stay as the ledger writes them. */
export function numberText(count: number): string {
  counts ??= new Intl.NumberFormat(language());
  return counts.format(count);
}

/** A share from 0 to 1 in whole percent, such as "50%" or "50 %". */
export function percentText(share: number): string {
  shares ??= new Intl.NumberFormat(language(), { style: 'percent' });
  return shares.format(share);
}
