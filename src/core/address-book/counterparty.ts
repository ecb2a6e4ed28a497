import { type Fields, findFields } from '../fields';
import type { TaggedAddress } from './contact';
import { destinationOf, findTaggedAddress } from './tagged-address';

/**
 * What the other account is in a request. `to` gets something now, `for` may get it later, `from`
 * gives or gave it, `issuer` issues the token that a trust line is for.
 */
export type CounterpartyRole = 'to' | 'for' | 'from' | 'issuer';

/** The account that a request is about, other than the signer's. */
export interface Counterparty extends TaggedAddress {
  readonly role: CounterpartyRole;
}

/** Types whose destination does not get the money now, but may get it. */
const MAY_GET: readonly unknown[] = [
  'CheckCreate',
  'EscrowCreate',
  'NFTokenCreateOffer',
  'NFTokenMint',
  'PaymentChannelCreate',
  'URITokenCreateSellOffer',
  'URITokenMint',
];

/** What the destination of a transaction of this type is. */
export function destinationRole(type: unknown): 'to' | 'for' {
  return MAY_GET.includes(type) ? 'for' : 'to';
}

/** The field that names the owner of what a transaction of this type takes. */
const OWNER_FIELD: Readonly<Record<string, string>> = {
  EscrowFinish: 'Owner',
  EscrowCancel: 'Owner',
  NFTokenCreateOffer: 'Owner',
};

/**
 * To, for or from whom a request is; undefined when the transaction names no such account. Addresses
 * without a valid checksum are not shown as a party.
 */
export function counterpartyOf(txjson: Fields): Counterparty | undefined {
  const type = String(txjson.TransactionType);
  const destination = destinationOf(txjson);
  if (destination) return { ...destination, role: destinationRole(type) };
  const [role, value] = partyOf(type, txjson);
  const found = findTaggedAddress(value);
  return found && { ...found, role };
}

function partyOf(type: string, txjson: Fields): [role: CounterpartyRole, value: unknown] {
  if (type === 'TrustSet') return ['issuer', findFields(txjson.LimitAmount)?.issuer];
  // In a clawback the field for the issuer names the holder (XRPL "Clawback"), with an MPT another.
  if (type === 'Clawback') return ['from', txjson.Holder ?? findFields(txjson.Amount)?.issuer];
  const field = Object.hasOwn(OWNER_FIELD, type) ? OWNER_FIELD[type] : undefined;
  return ['from', field && txjson[field]];
}
