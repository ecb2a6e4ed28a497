import { findDrops } from '../transaction/amount';
import type { Amount } from '../transaction/amount-in-words';
import { type ExchangeRate, fiatValue } from './exchange-rate';

/** An amount that a rate can be for: only the coins of the live networks are worth something. */
export interface RatedAmount {
  readonly drops: bigint;
  readonly unit: 'XRP' | 'XAH';
}

const UNITS: Readonly<Record<string, RatedAmount['unit']>> = { MAINNET: 'XRP', XAHAU: 'XAH' };

/** The coin of a live network; undefined for a test network, and for one that is unknown. */
export function ratedUnit(network: string | undefined): RatedAmount['unit'] | undefined {
  return network !== undefined && Object.hasOwn(UNITS, network) ? UNITS[network] : undefined;
}

/**
 * An amount of the coin of a live network.
 * @param network the key of the network that the amount is on
 * @returns undefined for a token, another network, and zero
 */
export function findRatedAmount(
  { value, unit, issuer }: Amount,
  network: string | undefined,
): RatedAmount | undefined {
  const rated = ratedUnit(network);
  const drops = findDrops(value);
  if (issuer !== undefined || rated === undefined || unit !== rated || drops === undefined)
    return undefined;
  return { drops, unit: rated };
}

/** A rate, and when the platform told it (ms since 1970). */
export interface TimedRate {
  readonly rate: ExchangeRate;
  readonly at: number;
}

/** What an amount is worth, as decimal text in the currency; undefined when the rate has none for it. */
export function worthOf({ drops, unit }: RatedAmount, { rate }: TimedRate): string | undefined {
  return fiatValue(drops, rate, unit);
}
