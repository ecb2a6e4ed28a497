import { findAddress } from '../transaction/address';
import { ctidOf, findValidatorKey, hashOf, isHash, isMptId, recogniseId } from './id-forms';
import { mptAuthorize } from './mpt-authorize';
import type { ObjectKind, Recognised } from './recognised';

/** What a name says about the id behind it. */
type NamedKind = ObjectKind | 'transaction' | 'mpt' | 'token' | 'any';

/**
 * Names of ids in paths, parameters and labels: in lower case, letters only, without the plural and
 * without "id", "index", "hash", "key" or "account" at the end.
 */
const KINDS: Readonly<Record<NamedKind, string>> = {
  transaction: 'tx txn transaction txhash hash ct',
  any: 'explorer search',
  nft: 'nft nftoken uritoken collectible',
  'nft-offer': 'nftoffer nftokenoffer nftselloffer nftbuyoffer nftokenselloffer nftokenbuyoffer',
  amm: 'amm ammpool pool liquiditypool',
  vault: 'vault',
  mpt: 'mpt mptoken mptissuance mptokenissuance issuance',
  token: 'token asset currency',
  check: 'check',
  channel: 'channel paymentchannel paychannel paychan',
  escrow: 'escrow',
  offer: 'offer selloffer buyoffer',
  amendment: 'amendment feature',
  validator: 'validator validatorpublic',
  ledger: 'ledger parent',
  object:
    'object entry ledgerentry ledgerobject index ticket oracle did credential bridge loan loanbroker hook domain permissioneddomain',
};

const KIND_BY_NAME = new Map(
  (Object.keys(KINDS) as NamedKind[]).flatMap((kind) =>
    KINDS[kind].split(' ').map((name) => [name, kind] as const),
  ),
);

function findKind(name: string): NamedKind | undefined {
  const letters = name.toLowerCase().replace(/[^a-z]/g, '');
  const short = letters.replace(/(?:id|index|hash|key|number|account|address)$/, '');
  return [letters, short, letters.replace(/s$/, ''), short.replace(/s$/, '')]
    .map((each) => KIND_BY_NAME.get(each))
    .find((kind) => kind !== undefined);
}

/**
 * Recognises an id by the name before it: a path segment, a parameter or a label.
 * @param network of the explorer that shows it; elsewhere a word or a number is no id
 * @returns undefined when the name is not known or does not fit the id
 */
export function recogniseNamedId(
  name: string,
  id: string,
  network?: string,
): Recognised | undefined {
  const kind = findKind(name);
  switch (kind) {
    case undefined:
      return undefined;
    case 'any':
      return recogniseId(id, network);
    case 'transaction':
      return isHash(id) ? hashOf(id, network) : ctidOf(id);
    case 'mpt':
      return isMptId(id) ? mptAuthorize(id, network) : undefined;
    case 'token':
      if (isMptId(id)) return mptAuthorize(id, network);
      return isHash(id) ? objectOf('nft', id, network) : undefined;
    default:
      return fitsKind(kind, id, network !== undefined) ? objectOf(kind, id, network) : undefined;
  }
}

function fitsKind(kind: ObjectKind, id: string, isOnExplorer: boolean): boolean {
  if (isHash(id)) return true;
  if (kind === 'validator') return findValidatorKey(id) !== undefined;
  if (kind === 'amm') return findAddress(id) !== undefined;
  if (kind === 'amendment') return isOnExplorer && /^[A-Za-z]\w{1,50}$/.test(id);
  return kind === 'ledger' && isOnExplorer && /^\d{1,10}$/.test(id);
}

/** The object of a kind with an id. */
export function objectOf(what: ObjectKind, id: string, network?: string): Recognised {
  const written = isHash(id) ? id.toUpperCase() : id;
  return { kind: 'object', what, id: written, ...(network && { network }) };
}
