import { findText } from '../fields';

/**
 * Currencies (ISO 4217) that values can be shown in. The platform may have no rate of one (protocol
 * §1.4, `rates`): then none is shown.
 */
export const CURRENCIES: readonly string[] = [
  ...['USD', 'EUR', 'GBP', 'JPY', 'AUD', 'BRL', 'CAD', 'CHF', 'CNY', 'CZK', 'DKK', 'HKD', 'HUF'],
  ...['IDR', 'ILS', 'INR', 'KRW', 'MXN', 'MYR', 'NOK', 'NZD', 'PHP', 'PLN', 'RON', 'SEK', 'SGD'],
  ...['THB', 'TRY', 'TWD', 'UAH', 'VND', 'ZAR'],
];

/** The stored currency; undefined when none is chosen, or one that is not offered. */
export function findCurrencyChoice(value: unknown): string | undefined {
  const text = findText(value);
  return text !== undefined && CURRENCIES.includes(text) ? text : undefined;
}
