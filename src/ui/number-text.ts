import { language } from '../adapters/language';

/** A count such as "1,204", as it is written here. Amounts of money stay as the ledger writes them. */
export function numberText(count: number): string {
  return new Intl.NumberFormat(language()).format(count);
}

/** A share from 0 to 1 in whole percent, such as "50%" or "50 %". */
export function percentText(share: number): string {
  return new Intl.NumberFormat(language(), { style: 'percent' }).format(share);
}
