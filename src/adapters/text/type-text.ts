import { typeInWords } from '../../core/transaction/summary';
import { findMessage } from './i18n';

/** The name of a transaction type in every view: in the user's language, else the ledger's. */
export function typeText(type: unknown): string {
  return findMessage(`type_${type}`, []) || typeInWords(type);
}

/** The label of a transaction's field, except where the raw transaction is shown. */
export function fieldText(field: string): string {
  return findMessage(`field_${field}`, []) || typeInWords(field);
}
