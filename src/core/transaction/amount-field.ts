import { type Fields, findFields, findText } from '../fields';
import { findDrops, findTokenValue, findXrp } from './amount';
import { currencyName, nativeUnit } from './currency';
import { plainDecimal } from './decimal';
import { type DecimalMark, readTypedAmount } from './typed-amount';

/**
 * The field of the amount that users edit: the amount of a payment, or the limit of a trust line.
 */
export function amountField({ TransactionType: type }: Fields): 'Amount' | 'LimitAmount' {
  return type === 'TrustSet' ? 'LimitAmount' : 'Amount';
}

/**
 * Whether users can edit the amount: it is in XRP or in one token, or a payment that has none yet. A
 * trust line has no limit in XRP.
 */
export function hasEditableAmount(txjson: Fields): boolean {
  const amount = txjson[amountField(txjson)];
  if (amount === undefined) return txjson.TransactionType === 'Payment';
  if (txjson.TransactionType === 'TrustSet' && typeof amount === 'string') return false;
  return findEditableAmount(amount) !== undefined;
}

/** Whether the amount is missing, or is a token without a value. */
export function needsAmount(txjson: Fields): boolean {
  const amount = txjson[amountField(txjson)];
  if (amount === undefined) return txjson.TransactionType === 'Payment';
  return (
    typeof amount === 'object' && amount !== null && findTokenAmount(amount)?.value === undefined
  );
}

/** The amount as text to edit, in XRP or token units; undefined for any other form. */
export function findEditableAmount(amount: unknown): string | undefined {
  const token = findTokenAmount(amount);
  if (!token) return findXrp(amount);
  if (token.value === undefined) return '';
  const value = findText(token.value);
  return value && plainDecimal(value);
}

/** The unit of the edited amount: XRP, XAH, or the name of the token. */
export function amountUnit(amount: unknown, network: string | undefined): string {
  const currency = findTokenAmount(amount)?.currency;
  return currency ? currencyName(currency) : nativeUnit(network);
}

/**
 * The typed amount in the ledger's form: in the token of the previous amount, else in drops.
 * @param mark the decimal mark of the user's language
 * @returns undefined when the text is not an amount, or not clearly one
 */
export function findEditedAmount(before: unknown, typed: string, mark: DecimalMark): unknown {
  const amount = readTypedAmount(typed, mark);
  if (amount?.state !== 'read') return undefined;
  const token = findTokenAmount(before);
  if (!token) return findDrops(amount.value)?.toString();
  const value = findTokenValue(amount.value);
  return value && { ...token, value };
}

function findTokenAmount(
  amount: unknown,
): { currency: string; issuer: string; value?: unknown } | undefined {
  const fields = findFields(amount);
  const currency = findText(fields?.currency);
  const issuer = findText(fields?.issuer);
  return currency && issuer ? { ...fields, currency, issuer } : undefined;
}
