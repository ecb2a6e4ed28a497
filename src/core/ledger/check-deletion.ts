import type { Fields } from '../fields';
import { type Finding, finding } from './finding';
import type { LedgerFacts } from './ledger-facts';
import type { Parties } from './parties';

/** So many ledgers an account's sequence must lie behind (XRPL "Deleting Accounts"). */
const DISTANCE = 256;

/** Whether an account is old enough to be deleted, and what it still owns. */
export function checkDeletion(txjson: Fields, { sender }: Parties, facts: LedgerFacts): Finding[] {
  const account = sender === undefined ? undefined : facts.accounts.get(sender);
  if (txjson.TransactionType !== 'AccountDelete' || !account || account === 'missing') return [];
  const left = account.sequence + DISTANCE - facts.server.ledger;
  return [
    ...(left > 0 ? [finding('delete_too_soon', left)] : []),
    ...(account.owned > 0 ? [finding('delete_objects', account.owned)] : []),
  ];
}
