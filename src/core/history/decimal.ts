import { trimEndOf } from '../trim-end';

/** `digits` ÷ 10^`scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { digits: 0n, scale: 0 };

/**
 * Parses decimal text. Token values lie between 10^-96 and 10^80 (XRPL "Currency Formats");
 * undefined for anything else.
 */
export function findDecimal(text: string): Decimal | undefined {
  const match = /^(\d{1,100})(?:\.(\d{1,100}))?(?:e([+-]?\d{1,3}))?$/i.exec(text);
  if (!match) return undefined;
  const [, whole = '', part = '', exponent = '0'] = match;
  const scale = part.length - Number(exponent);
  if (Math.abs(scale) > 200) return undefined;
  const digits = BigInt(whole + part);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const digitsAtScale = ({ digits, scale: own }: Decimal) => digits * 10n ** BigInt(scale - own);
  return { digits: digitsAtScale(a) + digitsAtScale(b), scale };
}

export function decimalText({ digits, scale }: Decimal): string {
  const text = String(digits).padStart(scale + 1, '0');
  const fraction = trimEndOf(text.slice(text.length - scale), '0');
  const whole = text.slice(0, text.length - scale);
  return scale > 0 && fraction ? `${whole}.${fraction}` : scale > 0 ? whole : text;
}

/** Rewrites a decimal without an exponent, for spreadsheets; other text is returned unchanged. */
export function plainDecimal(text: string): string {
  const decimal = /e/i.test(text) ? findDecimal(text) : undefined;
  return decimal ? decimalText(decimal) : text;
}
