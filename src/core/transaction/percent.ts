import { trimEndOf } from '../trim-end';
/**
 * A fee as a percentage, exactly: 5000 with three places is "5%".
 * @param places how many decimal places of a percent the ledger's whole number counts
 * @returns undefined for anything but a whole number from 0
 */
export function findPercent(value: unknown, places: number): string | undefined {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) return undefined;
  const digits = String(value).padStart(places + 1, '0');
  const fraction = trimEndOf(digits.slice(-places), '0');
  return `${digits.slice(0, -places)}${fraction && `.${fraction}`}%`;
}

/** TransferFee and TradingFee count thousandths of a percent (XRPL "NFTokenMint", "AMMVote"). */
export const THOUSANDTHS = 3;

/** What a TransferRate of no fee at all is (XRPL "Transfer Fees"); 0 means the same. */
const NO_RATE = 1_000_000_000;

/** The fee of an account's TransferRate: 1005000000 is "0.5%"; undefined when it is no rate. */
export function findTransferRate(rate: unknown): string | undefined {
  if (typeof rate !== 'number') return undefined;
  return findPercent(rate === 0 ? 0 : rate - NO_RATE, 7);
}
