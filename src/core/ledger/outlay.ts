import type { Fields } from '../fields';

/** Types whose native `Amount` leaves the sender's account. */
const SPENDING = ['Payment', 'EscrowCreate', 'PaymentChannelCreate', 'PaymentChannelFund'];

/** Types that put an object into the ledger which the sender must keep a reserve for. */
const OWNING = ['EscrowCreate', 'PaymentChannelCreate', 'CheckCreate', 'TrustSet', 'OfferCreate'];

/** Drops of an amount in the ledger's own money; undefined for tokens and everything else. */
export function findNative(amount: unknown): bigint | undefined {
  return typeof amount === 'string' && /^\d{1,18}$/.test(amount) ? BigInt(amount) : undefined;
}

/** Drops of the sender's balance the transaction spends at most, fee aside; undefined when none. */
export function findOutlay(txjson: Fields): bigint | undefined {
  if (!SPENDING.includes(String(txjson.TransactionType))) return undefined;
  return findNative(txjson.SendMax ?? txjson.Amount);
}

/** Whether it adds to what the sender must keep in reserve. */
export function ownsMore(txjson: Fields): boolean {
  return OWNING.includes(String(txjson.TransactionType));
}
