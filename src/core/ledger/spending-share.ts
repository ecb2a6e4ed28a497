import { findWholeNumber } from './node-result';

/** A payment above this share of the spendable balance, in percent, gets a warning. */
export const DEFAULT_SHARE = 50;

/** An integer share from 1 to 100 percent, or undefined. */
export function findShare(value: unknown): number | undefined {
  const share = findWholeNumber(value, 100);
  return share === 0 ? undefined : share;
}
