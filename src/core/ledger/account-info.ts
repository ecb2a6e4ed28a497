import { CompanionError } from '../companion-error';
import { type Fields, findFields } from '../fields';
import { findAddress } from '../transaction/address';
import { expectResult, findWholeNumber, parseNodeAnswer } from './node-result';

/** An account in the ledger. */
export interface LedgerAccount {
  /** Drops. */
  readonly balance: bigint;
  /** Number of its objects in the ledger; each raises the reserve. */
  readonly ownerCount: number;
  /** Bits; see `account-flags`. */
  readonly flags: number;
  readonly sequence: number;
  readonly regularKey?: string;
  readonly hasSigners: boolean;
  /** Cost of transferring its tokens, in billionths; 1,000,000,000 means no fee. */
  readonly transferRate: number;
}

/** The transfer rate without a fee, in billionths (XRPL "Transfer Fees"). */
export const NO_TRANSFER_FEE = 1_000_000_000;

/**
 * Reads the response to `account_info`, requested with `signer_lists` (XRPL "account_info").
 * @param address the requested account; a response about another one is an error
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
  // The list is in the account (API v1) or next to it (API v2 and Clio).
  const lists = [data.signer_lists, result.signer_lists];
  return { ...account, hasSigners: lists.some((list) => Array.isArray(list) && list.length > 0) };
}

function findAccountData(data: Fields): Omit<LedgerAccount, 'hasSigners'> | undefined {
  const { Balance } = data;
  const ownerCount = findWholeNumber(data.OwnerCount);
  const flags = findWholeNumber(data.Flags);
  const sequence = findWholeNumber(data.Sequence);
  const regularKey = findAddress(data.RegularKey);
  // Both absent and 0 mean no fee.
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
