import { CompanionError } from '../../core/companion-error';
import { findFields, findText } from '../../core/fields';
import { type LedgerTransaction, parseTransaction } from '../../core/ledger/ledger-transaction';
import type { Session } from '../../core/session';
import { ask } from './ask';

/**
 * Looks a transaction up by its hash (protocol §1.4, `xrpl-tx`).
 * @throws CompanionError `not-found` when no ledger the platform asks knows it, and others
 */
export async function getTransaction(session: Session, txid: string): Promise<LedgerTransaction> {
  const path = `xrpl-tx/${txid}`;
  const { body } = await ask(session, { method: 'GET', path });
  const root = findFields(body);
  const named = findText(root?.txid);
  if (named && named.toUpperCase() !== txid.toUpperCase()) throw new CompanionError('bad-answer');
  const network = findText(root?.network)?.toUpperCase();
  return { ...parseTransaction(root?.transaction), network };
}
