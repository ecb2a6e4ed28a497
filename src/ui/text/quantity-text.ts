import { t } from '../../adapters/text/i18n';
import type { Amount } from '../../core/transaction/amount-in-words';
import type { Quantity } from '../../core/transaction/quantity';

/**
 * A quantity in words: "25 XRP", "at most 25 XRP", "20 to 25 XRP".
 * @param valueText writes the values; by default as the ledger writes them
 */
export function quantityText(
  { bound, amount, least }: Quantity,
  valueText: (value: string) => string = (value) => value,
): string {
  const text = `${valueText(amount.value)} ${amount.unit}`;
  switch (bound) {
    case 'exact':
      return text;
    case 'most':
      return t('amount_most', text);
    case 'least':
      return t('amount_least', text);
    case 'range':
      return t('amount_range', valueText(least?.value ?? ''), text);
  }
}

/** An amount on one line, without its issuer. */
export function amountText({ value, unit }: Amount, valueText: (value: string) => string): string {
  return `${valueText(value)} ${unit}`;
}
