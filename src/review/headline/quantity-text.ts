import { t } from '../../adapters/text/i18n';
import type { Quantity } from '../../core/transaction/quantity';

/** A quantity in words: "25 XRP", "at most 25 XRP", "20 to 25 XRP". */
export function quantityText({ bound, amount, least }: Quantity): string {
  const text = `${amount.value} ${amount.unit}`;
  switch (bound) {
    case 'exact':
      return text;
    case 'most':
      return t('amount_most', text);
    case 'least':
      return t('amount_least', text);
    case 'range':
      return t('amount_range', least?.value ?? '', text);
  }
}
