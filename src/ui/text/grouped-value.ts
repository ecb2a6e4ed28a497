import { groupedAmount } from './typed-amount-text';

/** The value of an amount with its digits grouped as in the user's language; other text unchanged. */
export function groupedValue(value: string): string {
  const [, sign = '', digits] = /^(-?)(\d+(?:\.\d+)?)$/.exec(value) ?? [];
  return digits === undefined ? value : sign + groupedAmount(digits);
}
