import { trimEndOf } from '../trim-end';

// XRP amounts are decimal text or bigint, never floats, which would round them.

const DROPS_PER_XRP = 1_000_000n;

/** The total supply of XRP, in drops: the codec refuses more. */
const MAX_DROPS = 100_000_000_000n * DROPS_PER_XRP;

/**
 * Drops for an XRP amount written in decimal, such as "25" or "0.000001".
 * @returns undefined for anything else: no sign, exponent, grouping, fraction of a drop, or zero
 */
export function findDrops(xrp: string): bigint | undefined {
  const match = /^(\d{1,12})(?:\.(\d{1,6})0{0,20})?$/.exec(xrp.trim());
  if (!match) return undefined;
  const drops = BigInt(match[1] ?? '') * DROPS_PER_XRP + BigInt((match[2] ?? '').padEnd(6, '0'));
  return drops > 0n && drops <= MAX_DROPS ? drops : undefined;
}

/** "1500000" drops → "1.5"; undefined when it is not a whole number of drops. */
export function findXrp(drops: unknown): string | undefined {
  if (typeof drops !== 'string' || !/^\d{1,18}$/.test(drops)) return undefined;
  const amount = BigInt(drops);
  const fraction = trimEndOf(String(amount % DROPS_PER_XRP).padStart(6, '0'), '0');
  return fraction ? `${amount / DROPS_PER_XRP}.${fraction}` : String(amount / DROPS_PER_XRP);
}

/**
 * The decimal text of a token amount that the ledger accepts: positive, at most 15 significant
 * digits, without leading zeros (XRPL "Currency Formats"); undefined otherwise.
 */
export function findTokenValue(text: string): string | undefined {
  const value = text.trim();
  if (!/^\d{1,40}(\.\d{1,40})?$/.test(value)) return undefined;
  const digits = significantDigits(value);
  return digits > 0 && digits <= 15 ? value.replace(/^0+(?=\d)/, '') : undefined;
}

/**
 * The number of significant digits of a decimal, without its exponent. Text of more than 200
 * characters is not parsed: its length is returned.
 */
export function significantDigits(decimal: string): number {
  if (decimal.length > 200) return decimal.length;
  const [mantissa = ''] = decimal.split(/e/i);
  return trimEndOf(mantissa.replace(/\D/g, '').replace(/^0+/, ''), '0').length;
}
