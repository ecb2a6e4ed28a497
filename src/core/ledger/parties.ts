import { type Fields, findFields } from '../fields';
import { findAddress } from '../transaction/address';
import { findDestination } from '../transaction/destination';
import type { RequiredTrustLine } from './account-lines';

/** The accounts of a transaction that the ledger checks need. */
export interface Parties {
  /** The signed-in account, which pays; undefined without one. */
  readonly sender: string | undefined;
  readonly destination: string | undefined;
  /** The destination tag, or the tag of an X-address. */
  readonly tag: unknown;
  /** Issuers of the tokens, without the sender and the destination. */
  readonly issuers: readonly string[];
  /** The trust line that the destination needs to receive the token. */
  readonly trustLine: RequiredTrustLine | undefined;
  /** The trust line that holds what the sender pays with, when a payment delivers a token. */
  readonly paidFrom: RequiredTrustLine | undefined;
}

/** Fields that name the tokens of a transaction. */
const TOKEN_FIELDS = ['Amount', 'SendMax', 'LimitAmount', 'TakerPays', 'TakerGets'];

/**
 * The parties of a transaction.
 * @param account address of the account that will sign; it replaces `Account` (protocol §3.1)
 */
export function partiesOf(txjson: Fields, account: string | undefined): Parties {
  const { Destination } = txjson;
  const named = typeof Destination === 'string' ? findDestination(Destination) : undefined;
  const sender = findAddress(account);
  const destination = named?.address;
  const issuers = TOKEN_FIELDS.flatMap(
    (field) => findAddress(findFields(txjson[field])?.issuer) ?? [],
  );
  return {
    sender,
    destination,
    tag: txjson.DestinationTag ?? named?.tag,
    // The flags of an issuer do not affect payments that it sends or receives.
    issuers: [...new Set(issuers)].filter((issuer) => issuer !== sender && issuer !== destination),
    trustLine: destination === undefined ? undefined : findRequiredTrustLine(txjson, destination),
    paidFrom: sender === undefined ? undefined : findRequiredTrustLine(txjson, sender),
  };
}

/**
 * The trust line of a holder for the token of a payment; undefined when the amount names the holder as
 * issuer: as the destination it then trusts any issuer, and as the sender it needs none.
 */
function findRequiredTrustLine(
  { TransactionType, Amount }: Fields,
  holder: string,
): RequiredTrustLine | undefined {
  const token = findFields(Amount);
  const issuer = findAddress(token?.issuer);
  const currency = token?.currency;
  if (TransactionType !== 'Payment' || !issuer || issuer === holder) return undefined;
  if (typeof currency !== 'string') return undefined;
  return { holder, issuer, currency: currency.length === 40 ? currency.toUpperCase() : currency };
}

/** The distinct addresses of the parties. */
export function partyAddresses({ sender, destination, issuers }: Parties): string[] {
  const all = [sender, destination, ...issuers];
  return [...new Set(all.filter((address) => address !== undefined))];
}
