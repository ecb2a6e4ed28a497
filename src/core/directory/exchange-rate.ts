import { CompanionError } from '../companion-error';
import { findFields, findText } from '../fields';
import { findWholeNumber } from '../ledger/node-result';
import { type Decimal, findDecimal } from '../transaction/decimal';
import type { FieldsOf, SdkRates } from './sdk-shapes';

/** What one XRP or XAH is worth in a currency (protocol §1.4, `rates`). */
export interface ExchangeRate {
  /** Three letters (ISO 4217), such as EUR. */
  readonly currency: string;
  /** Decimal text. */
  readonly perXrp: string;
  readonly perXah?: string;
  /** Digits after the decimal mark that amounts of the currency have. */
  readonly decimals: number;
}

/** After this time a rate is too old to show, in ms. */
export const RATE_LIFETIME_MS = 15 * 60_000;

const MAX_DECIMALS = 8;

/**
 * Reads the platform's response to `rates/{currency}`.
 * @param currency the requested one; a response about another one is an error
 * @throws CompanionError `bad-answer`, also for a rate of zero, which is none
 */
export function parseExchangeRate(answer: unknown, currency: string): ExchangeRate {
  const root: FieldsOf<SdkRates> | undefined = findFields(answer);
  const described = findFields(findFields(root?.__meta)?.currency);
  const perXrp = findRate(root?.XRP);
  const perXah = findRate(root?.XAH);
  if (!perXrp || findText(described?.code)?.toUpperCase() !== currency)
    throw new CompanionError('bad-answer');
  const decimals = findWholeNumber(described?.isoDecimals, MAX_DECIMALS) ?? 2;
  return { currency, perXrp, decimals, ...(perXah && { perXah }) };
}

/** A positive number as the decimal text that stands in the answer. */
function findRate(value: unknown): string | undefined {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  const rate = findDecimal(text);
  return rate && rate.digits > 0n ? text : undefined;
}

/** Whether a rate of a time is too old, or of the future; times in ms since 1970. */
export function isRateStale(at: number, now: number): boolean {
  return now - at > RATE_LIFETIME_MS || at - now > RATE_LIFETIME_MS;
}

/** What one XRP or XAH is worth, as decimal text; undefined when the rate has none for the unit. */
export function rateOf({ perXrp, perXah }: ExchangeRate, unit: string): string | undefined {
  return unit === 'XRP' ? perXrp : unit === 'XAH' ? perXah : undefined;
}

const DROPS_SCALE = 6;

/**
 * The value of drops in the currency, as decimal text rounded to its decimals; a value that rounds to
 * zero keeps two digits that count. Undefined when the rate has none for the unit.
 * @param unit `XRP` or `XAH`
 */
export function fiatValue(drops: bigint, rate: ExchangeRate, unit: string): string | undefined {
  const text = rateOf(rate, unit);
  const per = text && findDecimal(text);
  if (!per) return undefined;
  const exact = { digits: drops * per.digits, scale: DROPS_SCALE + per.scale };
  const rounded = roundTo(exact, rate.decimals);
  if (rounded.digits !== 0n || exact.digits === 0n) return fixedText(rounded);
  const length = String(exact.digits < 0n ? -exact.digits : exact.digits).length;
  return fixedText(roundTo(exact, exact.scale - length + 2));
}

/** Rounds half away from zero. */
function roundTo({ digits, scale }: Decimal, decimals: number): Decimal {
  if (scale <= decimals)
    return { digits: digits * 10n ** BigInt(decimals - scale), scale: decimals };
  const unit = 10n ** BigInt(scale - decimals);
  const half = digits < 0n ? -unit / 2n : unit / 2n;
  return { digits: (digits + half) / unit, scale: decimals };
}

/** With all digits of its scale: 1.50. */
function fixedText({ digits, scale }: Decimal): string {
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const [whole, part] = [text.slice(0, text.length - scale), text.slice(text.length - scale)];
  return `${digits < 0n ? '-' : ''}${whole}${part && `.${part}`}`;
}
