import { CompanionError } from '../companion-error';
import { type Fields, findFields } from '../fields';
import { findAddress } from '../transaction/address';
import { expectResult, findWholeNumber, parseNodeAnswer } from './node-result';

/** An account as the ledger holds it. */
export interface LedgerAccount {
  /** Drops. */
  readonly balance: bigint;
  /** Objects in the ledger that raise its reserve. */
  readonly ownerCount: number;
  /** See `account-flags`. */
  readonly flags: number;
  readonly sequence: number;
  readonly regularKey?: string;
  readonly hasSigners: boolean;
  /** What its tokens cost to pass on: billionths, 1,000,000,000 is nothing extra. */
  readonly transferRate: number;
}

/** Billionths that stand for "nothing extra" (XRPL "Transfer Fees"). */
export const NO_TRANSFER_FEE = 1_000_000_000;

/**
 * Reads the answer to `account_info`, asked with `signer_lists` (XRPL "account_info").
 * @param address whom was asked for: an answer about somebody else is none
 * @returns `missing` when the ledger has no such account
 * @throws CompanionError `bad-answer`, `rate-limited`
 */
export function parseAccountInfo(answer: unknown, address: string): LedgerAccount | 'missing' {
  if (parseNodeAnswer(answer).error === 'actNotFound') return 'missing';
  const result = expectResult(answer);
  const data = findFields(result.account_data);
  const account = data && findAccountData(data);
  if (!account || result.validated !== true || data.Account !== address)
    throw new CompanionError('bad-answer');
  // Servers differ in where they put the list (API v1: in the account, v2 and Clio: beside it).
  const lists = [data.signer_lists, result.signer_lists];
  return { ...account, hasSigners: lists.some((list) => Array.isArray(list) && list.length > 0) };
}

function findAccountData(data: Fields): Omit<LedgerAccount, 'hasSigners'> | undefined {
  const { Balance } = data;
  const ownerCount = findWholeNumber(data.OwnerCount);
  const flags = findWholeNumber(data.Flags);
  const sequence = findWholeNumber(data.Sequence);
  const regularKey = findAddress(data.RegularKey);
  // Absent and zero both mean none.
  const transferRate = findWholeNumber(data.TransferRate ?? 0);
  if (typeof Balance !== 'string' || !/^\d{1,18}$/.test(Balance)) return undefined;
  if (ownerCount === undefined || flags === undefined || sequence === undefined) return undefined;
  if (transferRate === undefined) return undefined;
  return {
    balance: BigInt(Balance),
    ownerCount,
    flags,
    sequence,
    ...(regularKey ? { regularKey } : {}),
    transferRate: transferRate || NO_TRANSFER_FEE,
  };
}
