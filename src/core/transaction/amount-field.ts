import { type Fields, findFields, findText } from '../fields';
import { findDrops, findTokenValue, findXrp } from './amount';
import { currencyName, nativeUnit } from './currency';

/** The field that holds the amount people type: how much is paid, or a trust line's limit. */
export function amountField({ TransactionType: type }: Fields): 'Amount' | 'LimitAmount' {
  return type === 'TrustSet' ? 'LimitAmount' : 'Amount';
}

/** Whether the amount is of a form people type: XRP, or so much of one token. */
export function hasEditableAmount(txjson: Fields): boolean {
  const amount = txjson[amountField(txjson)];
  if (amount === undefined) return txjson.TransactionType === 'Payment';
  return findAmountText(amount) !== undefined;
}

/** Whether an amount is still missing: all of it, or how much of a token. */
export function needsAmount(txjson: Fields): boolean {
  const amount = txjson[amountField(txjson)];
  if (amount === undefined) return txjson.TransactionType === 'Payment';
  return typeof amount === 'object' && amount !== null && findToken(amount)?.value === undefined;
}

/** An amount as text to edit, in XRP or token units; undefined when it has another form. */
export function findAmountText(amount: unknown): string | undefined {
  const token = findToken(amount);
  if (!token) return findXrp(amount);
  return token.value === undefined ? '' : findText(token.value);
}

/** What the typed number counts: XRP, XAH, or the token's name. */
export function amountUnit(amount: unknown, network: string | undefined): string {
  const currency = findToken(amount)?.currency;
  return currency ? currencyName(currency) : nativeUnit(network);
}

/**
 * A typed amount in the ledger's form: of the same token as before, else drops.
 * @returns undefined when it is none
 */
export function findEditedAmount(before: unknown, typed: string): unknown {
  const token = findToken(before);
  if (!token) return findDrops(typed)?.toString();
  const value = findTokenValue(typed);
  return value && { ...token, value };
}

function findToken(
  amount: unknown,
): { currency: string; issuer: string; value?: unknown } | undefined {
  const fields = findFields(amount);
  const currency = findText(fields?.currency);
  const issuer = findText(fields?.issuer);
  return currency && issuer ? { ...fields, currency, issuer } : undefined;
}
