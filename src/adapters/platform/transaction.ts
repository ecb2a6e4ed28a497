import { CompanionError } from '../../core/companion-error';
import { type Fields, findFields, findNumber, findText } from '../../core/fields';
import { ask } from './http';

/** A transaction the ledger knows, and what came of it. */
export interface LedgerTransaction {
  readonly txjson: Fields;
  readonly validated: boolean;
  readonly result: string | undefined;
  readonly ledgerIndex: number | undefined;
  /** What a payment truly delivered, in the ledger's form; never its `Amount` (protocol §8). */
  readonly delivered: unknown;
}

/**
 * Looks a transaction up by its hash (protocol §1.4, `xrpl-tx`).
 * @throws CompanionError `not-found` when no ledger the platform asks knows it, and others
 */
export async function getTransaction(jwt: string, txid: string): Promise<LedgerTransaction> {
  const { body } = await ask({ method: 'GET', path: `xrpl-tx/${txid}`, jwt });
  const transaction = findFields(findFields(body)?.transaction);
  if (!transaction || findText(transaction.TransactionType) === undefined) {
    throw new CompanionError('bad-answer');
  }
  // What the ledger adds about a transaction is written in small letters, but for the hash.
  const fields = Object.entries(transaction).filter(([name]) => /^[A-Z]/.test(name));
  return {
    txjson: Object.fromEntries(fields),
    validated: transaction.validated === true,
    result: findText(findFields(transaction.meta)?.TransactionResult),
    ledgerIndex: findNumber(transaction.ledger_index),
    delivered: findFields(transaction.meta)?.delivered_amount,
  };
}
