import { trimEndOf } from '../trim-end';

/** `digits` ÷ 10^`scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { digits: 0n, scale: 0 };

/**
 * Parses decimal text. Token values lie between 10^-96 and 10^80, times 16 digits (XRPL "Currency
 * Formats"); undefined for anything else.
 */
export function findDecimal(text: string): Decimal | undefined {
  const match = /^(-?)(\d{1,200})(?:\.(\d{1,200}))?(?:e([+-]?\d{1,3}))?$/i.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', part = '', exponent = '0'] = match;
  const scale = part.length - Number(exponent);
  if (Math.abs(scale) > 200) return undefined;
  const digits = BigInt(whole + part) * (sign ? -1n : 1n);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: digitsAt(scale, a) + digitsAt(scale, b), scale };
}

/** Compares two decimals exactly. @returns -1, 0 or 1 */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const [left, right] = [digitsAt(scale, a), digitsAt(scale, b)];
  return left < right ? -1 : Number(left > right);
}

function digitsAt(scale: number, { digits, scale: own }: Decimal): bigint {
  return digits * 10n ** BigInt(scale - own);
}

export function decimalText({ digits, scale }: Decimal): string {
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const fraction = trimEndOf(text.slice(text.length - scale), '0');
  const whole = (digits < 0n ? '-' : '') + text.slice(0, text.length - scale);
  return scale > 0 && fraction ? `${whole}.${fraction}` : whole;
}

/**
 * Rewrites a decimal without an exponent and without zeros that do not count; other text is returned
 * unchanged.
 */
export function plainDecimal(text: string): string {
  const decimal = findDecimal(text);
  return decimal ? decimalText(decimal) : text;
}

/** Whether a text is a decimal and zero, in any form: "0", "0.0", "0e5". */
export function isZero(text: unknown): boolean {
  return typeof text === 'string' && findDecimal(text)?.digits === 0n;
}
