import { findFields } from '../fields';
import { normalCurrency } from './currency';
import { compareDecimals, type Decimal, findDecimal } from './decimal';

/**
 * Compares two amounts of the same asset exactly, in any of the forms in which they can be written.
 * @returns -1, 0 or 1; undefined when the assets differ
 */
export function compareAmounts(one: unknown, other: unknown): number | undefined {
  const [a, b] = [findMoney(one), findMoney(other)];
  return a && b && a.asset === b.asset ? compareDecimals(a, b) : undefined;
}

interface Money extends Decimal {
  /** What the amount is of; empty for drops. */
  readonly asset: string;
}

/** Reads an amount in drops, in a token or in an MPT (XRPL "Currency Formats"). */
function findMoney(amount: unknown): Money | undefined {
  if (typeof amount === 'string') return withAsset(amount, '');
  const { value, currency, issuer, mpt_issuance_id: id } = findFields(amount) ?? {};
  if (typeof value !== 'string') return undefined;
  if (typeof id === 'string') return withAsset(value, id.toUpperCase());
  return typeof currency === 'string'
    ? withAsset(value, JSON.stringify([normalCurrency(currency), issuer]))
    : undefined;
}

function withAsset(text: string, asset: string): Money | undefined {
  const decimal = findDecimal(text);
  return decimal && { ...decimal, asset };
}
