import type { Fields } from '../fields';
import type { CheckInput } from './check-input';
import { type CheckResult, createCheckResult } from './check-result';
import type { Parties } from './parties';

/** An account's sequence must be this far below the ledger index (XRPL "Deleting Accounts"). */
const DISTANCE = 256;

/** Checks whether the account is old enough to be deleted and still owns objects. */
export function checkDeletion(
  txjson: Fields,
  { sender }: Parties,
  input: CheckInput,
): CheckResult[] {
  const account = sender === undefined ? undefined : input.accounts.get(sender);
  if (txjson.TransactionType !== 'AccountDelete' || !account || account === 'missing') return [];
  const left = account.sequence + DISTANCE - input.server.ledgerIndex;
  return [
    ...(left > 0 ? [createCheckResult('delete_too_soon', left)] : []),
    ...(account.ownerCount > 0 ? [createCheckResult('delete_objects', account.ownerCount)] : []),
  ];
}
