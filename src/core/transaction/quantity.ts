import type { Amount } from './amount-in-words';

/** An amount with what is certain about it. */
export interface Quantity {
  readonly bound: 'exact' | 'most' | 'least' | 'range';
  /** With a range the highest amount. */
  readonly amount: Amount;
  /** The lowest amount of a range. */
  readonly least?: Amount;
}

/** A quantity with this bound; undefined without an amount. */
export function findQuantity(
  bound: 'exact' | 'most' | 'least',
  amount: Amount | undefined,
): Quantity | undefined {
  return amount && { bound, amount };
}
