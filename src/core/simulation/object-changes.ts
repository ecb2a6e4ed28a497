import type { Fields } from '../fields';
import { findAddress } from '../transaction/address';
import type { AffectedNode } from './affected-node';

/** An object of an account that is created, changed or removed, such as an order or an escrow. */
export interface ObjectChange {
  readonly kind: AffectedNode['kind'];
  /** Its `LedgerEntryType`. */
  readonly type: string;
  readonly index: string;
  /** The account that owns it, and whose reserve it raises; undefined for a shared one. */
  readonly owner: string | undefined;
  /** Its fields: afterwards, or the last ones. */
  readonly fields: Fields;
}

/** Types that are told in other ways, or that keep the ledger in order. */
const OTHERS = [
  'AccountRoot',
  'RippleState',
  'NFTokenPage',
  'DirectoryNode',
  'LedgerHashes',
  'FeeSettings',
  'Amendments',
];

/** The objects that a transaction creates, changes or removes. */
export function findObjectChanges(nodes: readonly AffectedNode[]): ObjectChange[] {
  return nodes
    .filter(({ type }) => !OTHERS.includes(type))
    .map(({ kind, type, index, after }) => ({
      kind,
      type,
      index,
      owner: findAddress(after[ownerField(type)]),
      fields: after,
    }));
}

/** The field that names the owner, where it is not `Account`. */
const OWNER_FIELDS: Readonly<Record<string, string>> = {
  NFTokenOffer: 'Owner',
  Credential: 'Subject',
  MPTokenIssuance: 'Issuer',
  Oracle: 'Owner',
  PermissionedDomain: 'Owner',
  Vault: 'Owner',
  LoanBroker: 'Owner',
  Loan: 'Borrower',
};

function ownerField(type: string): string {
  return (Object.hasOwn(OWNER_FIELDS, type) && OWNER_FIELDS[type]) || 'Account';
}
