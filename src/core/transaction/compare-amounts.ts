import { findFields } from '../fields';

/**
 * How two amounts of the same money compare, to the last digit: below, at or above zero as the
 * first is less, the same or more; undefined when they are not of the same money.
 */
export function compareAmounts(one: unknown, other: unknown): number | undefined {
  const [a, b] = [findMoney(one), findMoney(other)];
  if (!a || !b || a.money !== b.money) return undefined;
  const exponent = Math.min(a.exponent, b.exponent);
  const [left, right] = [a, b].map(
    ({ digits, exponent: own }) => digits * 10n ** BigInt(own - exponent),
  ) as [bigint, bigint];
  return left < right ? -1 : Number(left > right);
}

interface Money {
  readonly money: string;
  readonly digits: bigint;
  readonly exponent: number;
}

/** Drops, or so much of one token or MPT (XRPL "Currency Formats"). */
function findMoney(amount: unknown): Money | undefined {
  if (typeof amount === 'string') return findDecimal(amount, '');
  const { value, currency, issuer, mpt_issuance_id: id } = findFields(amount) ?? {};
  return typeof value === 'string' && (currency || id)
    ? findDecimal(value, JSON.stringify([currency, issuer, id].map(inCapitals)))
    : undefined;
}

/** Hex in capitals; a code of three letters is another one in small letters. */
function inCapitals(part: unknown): unknown {
  return typeof part === 'string' && /^([0-9a-f]{40}|[0-9a-f]{48})$/i.test(part)
    ? part.toUpperCase()
    : part;
}

function findDecimal(text: string, money: string): Money | undefined {
  const match = /^(-?\d{1,96})(?:\.(\d{1,96}))?(?:e([+-]?\d{1,2}))?$/i.exec(text);
  if (!match) return undefined;
  const [, whole = '', fraction = '', exponent = '0'] = match;
  return { money, digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}
