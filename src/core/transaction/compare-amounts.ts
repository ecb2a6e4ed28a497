import { findFields } from '../fields';

/**
 * Compares two amounts of the same asset exactly.
 * @returns -1, 0 or 1; undefined when the assets differ
 */
export function compareAmounts(one: unknown, other: unknown): number | undefined {
  const [a, b] = [findMoney(one), findMoney(other)];
  if (!a || !b || a.asset !== b.asset) return undefined;
  const exponent = Math.min(a.exponent, b.exponent);
  const [left, right] = [a, b].map(
    (money) => money.digits * 10n ** BigInt(money.exponent - exponent),
  ) as [bigint, bigint];
  return left < right ? -1 : Number(left > right);
}

interface Money {
  /** What the amount is of; empty for drops. */
  readonly asset: string;
  readonly digits: bigint;
  readonly exponent: number;
}

/** Reads an amount in drops, in a token or in an MPT (XRPL "Currency Formats"). */
function findMoney(amount: unknown): Money | undefined {
  if (typeof amount === 'string') return findDecimal(amount, '');
  const { value, currency, issuer, mpt_issuance_id: id } = findFields(amount) ?? {};
  return typeof value === 'string' && (currency || id)
    ? findDecimal(value, JSON.stringify([currency, issuer, id].map(toUpperCaseHex)))
    : undefined;
}

/** Hex in upper case. Currency codes of three letters stay: their case distinguishes them. */
function toUpperCaseHex(part: unknown): unknown {
  return typeof part === 'string' && /^([0-9a-f]{40}|[0-9a-f]{48})$/i.test(part)
    ? part.toUpperCase()
    : part;
}

function findDecimal(text: string, asset: string): Money | undefined {
  const match = /^(-?\d{1,96})(?:\.(\d{1,96}))?(?:e([+-]?\d{1,2}))?$/i.exec(text);
  if (!match) return undefined;
  const [, whole = '', fraction = '', exponent = '0'] = match;
  return { asset, digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}
