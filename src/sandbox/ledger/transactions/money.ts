import {
  type Decimal,
  decimalText,
  findDecimal,
  plus,
  ZERO,
} from '../../../core/transaction/decimal';

/** What an amount is of. XRP has no issuer. */
export interface LedgerAsset {
  readonly currency: string;
  readonly issuer?: string;
}

/** An amount; XRP in drops. */
export interface Money {
  readonly asset: LedgerAsset;
  readonly amount: Decimal;
}

/** Reads an amount of XRP or a token; undefined for any other value. */
export function findMoney(value: unknown): Money | undefined {
  if (typeof value === 'string') {
    return /^\d{1,18}$/.test(value)
      ? { asset: { currency: 'XRP' }, amount: { digits: BigInt(value), scale: 0 } }
      : undefined;
  }
  const { currency, issuer, value: text } = (value ?? {}) as Record<string, unknown>;
  const amount = findDecimal(String(text));
  if (typeof currency !== 'string' || typeof issuer !== 'string' || !amount) return undefined;
  return { asset: { currency, issuer }, amount };
}

export const isXrp = ({ issuer }: LedgerAsset): boolean => issuer === undefined;

export function isSameAsset(one: LedgerAsset, other: LedgerAsset): boolean {
  return one.currency === other.currency && one.issuer === other.issuer;
}

/** An amount in the form of transactions and entries. */
export function amountOf(asset: LedgerAsset, amount: Decimal): unknown {
  const value = decimalText(amount);
  return isXrp(asset) ? value : { ...asset, value };
}

export const minus = (a: Decimal, b: Decimal): Decimal => plus(a, { ...b, digits: -b.digits });

export const isPositive = ({ digits }: Decimal): boolean => digits > 0n;

export function smallest(first: Decimal, ...others: Decimal[]): Decimal {
  return others.reduce((least, next) => (isPositive(minus(least, next)) ? next : least), first);
}

/** `amount` × `times` ÷ `by`, as the asset allows: whole drops, or 15 significant digits. */
export function scaled(
  amount: Decimal,
  times: Decimal,
  by: Decimal,
  asset: LedgerAsset,
  round: 'up' | 'down',
): Decimal {
  const over = amount.digits * times.digits;
  if (by.digits === 0n || over === 0n) return ZERO;
  const scale = amount.scale + times.scale - by.scale;
  const extra = 15 - (String(over).length - String(by.digits).length);
  const target = isXrp(asset) ? 0 : Math.max(0, scale + extra);
  const shift = target - scale;
  const [top, bottom] =
    shift < 0
      ? [over, by.digits * 10n ** BigInt(-shift)]
      : [over * 10n ** BigInt(shift), by.digits];
  const digits = round === 'up' ? (top + bottom - 1n) / bottom : top / bottom;
  return { digits, scale: target };
}
