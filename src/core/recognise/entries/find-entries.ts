import { type Fields, findFields, findText } from '../../fields';
import { isHash } from '../id-forms';
import { objectOf } from '../named-id';
import type { ObjectKind, Recognised } from '../recognised';
import { findEntryId } from './entry-id';

/** Types of entries with which an account can do something. */
const KINDS: Readonly<Record<string, ObjectKind>> = {
  AMM: 'amm',
  Check: 'check',
  Credential: 'object',
  Escrow: 'escrow',
  Loan: 'object',
  MPToken: 'object',
  MPTokenIssuance: 'object',
  NFTokenOffer: 'nft-offer',
  Offer: 'offer',
  PayChannel: 'channel',
  RippleState: 'object',
  Vault: 'vault',
};

/** Names of ids in answers that have entries in other forms, without `_`. */
const IDS: readonly (readonly [name: string, what: ObjectKind])[] = [
  ['nftofferindex', 'nft-offer'],
  ['offerindex', 'nft-offer'],
  ['channelid', 'channel'],
  ['nftokenid', 'nft'],
  ['nftid', 'nft'],
];

/** One of these is in every answer about an NFT; an unfinished transaction has none of them. */
const OF_NFT = ['issuer', 'nftokentaxon', 'nfttaxon', 'taxon', 'nftserial', 'owner', 'uri'];

/** The most objects and lists that are searched. */
const MAX_SEARCHED = 20_000;

/**
 * Recognises the entries of the ledger in an answer of a node or of an explorer: by their type and
 * index, or by the fields that an index is made of. Entries with which an account does nothing are
 * passed over.
 */
export function findEntries(root: Fields): Recognised[] {
  const found: Recognised[] = [];
  const queue: object[] = [root];
  for (const object of queue) {
    const entry = findFields(object);
    const named = entry && recogniseEntry(entry);
    if (named) found.push(named);
    // The parts of an entry are not objects of the ledger; those next to the id of an NFT may be.
    if (named && findText(entry.LedgerEntryType)) continue;
    for (const value of Object.values(object))
      if (typeof value === 'object' && value !== null) queue.push(value);
    if (queue.length > MAX_SEARCHED) break;
  }
  return found;
}

function recogniseEntry(entry: Fields): Recognised | undefined {
  const type = findText(entry.LedgerEntryType);
  if (type === undefined) return recogniseById(entry);
  const what = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  const id = what && findEntryId(entry);
  return what && id ? objectOf(what, id) : undefined;
}

function recogniseById(entry: Fields): Recognised | undefined {
  const byName = new Map(
    Object.entries(entry).map(([name, value]) => [name.toLowerCase().replaceAll('_', ''), value]),
  );
  for (const [name, what] of IDS) {
    const id = findText(byName.get(name));
    if (id === undefined || !isHash(id)) continue;
    if (what !== 'nft' || OF_NFT.some((each) => byName.has(each))) return objectOf(what, id);
  }
  return undefined;
}
