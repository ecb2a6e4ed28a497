import type { Fields } from '../fields';

/** Types whose native `Amount` leaves the sender's account. */
const SPENDING_TYPES = ['Payment', 'EscrowCreate', 'PaymentChannelCreate', 'PaymentChannelFund'];

/** Types that create an object in the ledger for which the sender needs a reserve. */
const RESERVE_TYPES = [
  'EscrowCreate',
  'PaymentChannelCreate',
  'CheckCreate',
  'TrustSet',
  'OfferCreate',
];

/** The drops of an amount in the native currency; undefined for tokens and anything else. */
export function findNativeDrops(amount: unknown): bigint | undefined {
  return typeof amount === 'string' && /^\d{1,18}$/.test(amount) ? BigInt(amount) : undefined;
}

/**
 * The most drops that the transaction takes from the sender, without the fee; undefined when none.
 */
export function findSpentDrops(txjson: Fields): bigint | undefined {
  if (!SPENDING_TYPES.includes(String(txjson.TransactionType))) return undefined;
  return findNativeDrops(txjson.SendMax ?? txjson.Amount);
}

/** Whether the transaction raises the sender's reserve. */
export function needsReserve(txjson: Fields): boolean {
  return RESERVE_TYPES.includes(String(txjson.TransactionType));
}
