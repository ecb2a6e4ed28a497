import type { LedgerFacts } from '../core/request/sign-request';
import { record } from './record';

/** Adds what a page found in a final ledger to a request that was signed; once. */
export async function noteLedger(identifier: string, ledger: LedgerFacts): Promise<void> {
  await record(identifier, (row) => (row.signed && !row.ledger ? { ...row, ledger } : row));
}
