import { findWholeNumber } from './node-result';

/** Percent of what can be spent, above which a payment deserves a word, until the user says. */
export const USUAL_SHARE = 50;

/** A share from 1 to 100, or undefined. */
export function findShare(value: unknown): number | undefined {
  const share = findWholeNumber(value, 100);
  return share === 0 ? undefined : share;
}
