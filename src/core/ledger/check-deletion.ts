import type { Fields } from '../fields';
import { createCheckResult, type Finding } from './finding';
import type { LedgerFacts } from './ledger-facts';
import type { Parties } from './parties';

/** So many ledgers an account's sequence must lie behind (XRPL "Deleting Accounts"). */
const DISTANCE = 256;

/** Whether an account is old enough to be deleted, and what it still owns. */
export function checkDeletion(txjson: Fields, { sender }: Parties, input: LedgerFacts): Finding[] {
  const account = sender === undefined ? undefined : input.accounts.get(sender);
  if (txjson.TransactionType !== 'AccountDelete' || !account || account === 'missing') return [];
  const left = account.sequence + DISTANCE - input.server.ledger;
  return [
    ...(left > 0 ? [createCheckResult('delete_too_soon', left)] : []),
    ...(account.ownerCount > 0 ? [createCheckResult('delete_objects', account.ownerCount)] : []),
  ];
}
