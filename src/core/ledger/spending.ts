import type { Fields } from '../fields';

/** Types whose native `Amount` leaves the sender's account. */
const SPENDING_TYPES = ['Payment', 'EscrowCreate', 'PaymentChannelCreate', 'PaymentChannelFund'];

/** Types that put an object into the ledger which the sender must keep a reserve for. */
const RESERVE_TYPES = [
  'EscrowCreate',
  'PaymentChannelCreate',
  'CheckCreate',
  'TrustSet',
  'OfferCreate',
];

/** Drops of an amount in the ledger's own money; undefined for tokens and everything else. */
export function findNativeDrops(amount: unknown): bigint | undefined {
  return typeof amount === 'string' && /^\d{1,18}$/.test(amount) ? BigInt(amount) : undefined;
}

/** Drops of the sender's balance the transaction spends at most, fee aside; undefined when none. */
export function findSpentDrops(txjson: Fields): bigint | undefined {
  if (!SPENDING_TYPES.includes(String(txjson.TransactionType))) return undefined;
  return findNativeDrops(txjson.SendMax ?? txjson.Amount);
}

/** Whether it adds to what the sender must keep in reserve. */
export function needsReserve(txjson: Fields): boolean {
  return RESERVE_TYPES.includes(String(txjson.TransactionType));
}
