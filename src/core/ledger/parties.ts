import { type Fields, findFields } from '../fields';
import { findAddress } from '../transaction/address';
import { findDestination } from '../transaction/destination';
import type { NeededLine } from './account-lines';

/** Whom the ledger has to be asked about. */
export interface Parties {
  /** Who pays: undefined while nobody is signed in. */
  readonly sender: string | undefined;
  readonly destination: string | undefined;
  /** The tag beside the destination, or in its X-address. */
  readonly tag: unknown;
  /** Issuers of the tokens concerned, but for the sender and the destination themselves. */
  readonly issuers: readonly string[];
  /** Without it the destination cannot receive the token. */
  readonly line: NeededLine | undefined;
}

/** Where a transaction names tokens that somebody is to hold or pass on afterwards. */
const TOKEN_FIELDS = ['Amount', 'SendMax', 'LimitAmount', 'TakerPays', 'TakerGets'];

/** @param account whose transaction it will be, whatever its `Account` says (protocol §3.1) */
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
    // Tokens go to and from their issuer whatever its flags say.
    issuers: [...new Set(issuers)].filter((issuer) => issuer !== sender && issuer !== destination),
    line: destination === undefined ? undefined : findRequiredTrustLine(txjson, destination),
  };
}

/** An amount that names the destination as its issuer means any issuer whom that one trusts. */
function findRequiredTrustLine(
  { TransactionType, Amount }: Fields,
  holder: string,
): NeededLine | undefined {
  const token = findFields(Amount);
  const issuer = findAddress(token?.issuer);
  const currency = token?.currency;
  if (TransactionType !== 'Payment' || !issuer || issuer === holder) return undefined;
  if (typeof currency !== 'string') return undefined;
  return { holder, issuer, currency: currency.length === 40 ? currency.toUpperCase() : currency };
}

/** The accounts to ask for, each once. */
export function addressesOf({ sender, destination, issuers }: Parties): string[] {
  const all = [sender, destination, ...issuers];
  return [...new Set(all.filter((address) => address !== undefined))];
}
