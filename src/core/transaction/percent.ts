import { trimEndOf } from '../trim-end';

/**
 * A fee as an exact percentage: 5000 with three places is "5%".
 * @param places number of decimal places of a percent in the ledger's integer
 * @returns undefined for anything but a non-negative integer
 */
export function findPercent(value: unknown, places: number): string | undefined {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) return undefined;
  const digits = String(value).padStart(places + 1, '0');
  const fraction = trimEndOf(digits.slice(-places), '0');
  return `${digits.slice(0, -places)}${fraction && `.${fraction}`}%`;
}

/** TransferFee and TradingFee are in thousandths of a percent (XRPL "NFTokenMint", "AMMVote"). */
export const THOUSANDTHS_PLACES = 3;

/** The TransferRate without a fee (XRPL "Transfer Fees"); 0 means the same. */
const ZERO_FEE_RATE = 1_000_000_000;

/** The fee of an account's TransferRate: 1005000000 is "0.5%"; undefined for an invalid rate. */
export function findTransferRate(rate: unknown): string | undefined {
  if (typeof rate !== 'number') return undefined;
  return findPercent(rate === 0 ? 0 : rate - ZERO_FEE_RATE, 7);
}

/** What a trust line's QualityIn or QualityOut counts amounts as (XRPL "TrustSet"); 0 is 100%. */
export function findQuality(quality: unknown): string | undefined {
  return quality === 0 ? '100%' : findPercent(quality, 7);
}
