import { type Fields, findFields, findText } from '../../fields';
import { findWholeNumber } from '../../ledger/node-result';
import {
  createdEntryIndex,
  credentialEntryIndex,
  lineEntryIndex,
  mptIssuanceEntryIndex,
} from '../../objects/entry-index';
import { findIssuanceId } from '../../objects/mpt-id';
import { findAddress } from '../../transaction/address';
import { findMptId } from '../../transaction/valid-money';
import { isHash } from '../id-forms';

/** Names of the index in an entry, or next to its type in the metadata of a transaction. */
const INDEX_NAMES = ['index', 'LedgerIndex'];

/**
 * What leads to an entry of the ledger that a page prints as JSON: its index, or the index that its
 * fields give; of a pool without both its account. The fields are the page's word.
 * @returns undefined when neither is there
 */
export function findEntryId(entry: Fields): string | undefined {
  if (entry.LedgerEntryType === 'MPToken') return issuanceIndex(entry.MPTokenIssuanceID);
  const written = INDEX_NAMES.map((name) => findText(entry[name])).find(
    (index) => index !== undefined && isHash(index),
  );
  return written?.toUpperCase() ?? indexOfFields(entry);
}

function indexOfFields(entry: Fields): string | undefined {
  const [account, sequence] = [findText(entry.Account), findWholeNumber(entry.Sequence)];
  switch (entry.LedgerEntryType) {
    case 'AMM':
      return findAddress(account);
    case 'Check':
      return createdBy('check', account, sequence);
    case 'Escrow':
      return createdBy('escrow', account, sequence);
    case 'Offer':
      return createdBy('offer', account, sequence);
    case 'Vault':
      return createdBy('vault', findText(entry.Owner), sequence);
    case 'Credential':
      return credentialEntryIndex(
        String(entry.Subject),
        String(entry.Issuer),
        String(entry.CredentialType),
      );
    case 'MPTokenIssuance':
      return issuanceIndex(findIssuanceId(entry));
    case 'RippleState':
      return lineIndexOf(entry);
    default:
      return undefined;
  }
}

function createdBy(
  space: Parameters<typeof createdEntryIndex>[0],
  account: string | undefined,
  sequence: number | undefined,
): string | undefined {
  // An object that was created with a ticket has the sequence 0 in some places.
  return account && sequence ? createdEntryIndex(space, account, sequence) : undefined;
}

function issuanceIndex(value: unknown): string | undefined {
  const id = findMptId(value);
  return id && mptIssuanceEntryIndex(id);
}

function lineIndexOf({ Balance, HighLimit, LowLimit }: Fields): string | undefined {
  const [low, high] = [findFields(LowLimit)?.issuer, findFields(HighLimit)?.issuer];
  const currency = findText(findFields(Balance)?.currency);
  return currency && lineEntryIndex(String(low), String(high), currency);
}
