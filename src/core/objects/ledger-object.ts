import { CompanionError } from '../companion-error';
import { type Fields, findFields, findText } from '../fields';
import { expectResult, parseNodeAnswer } from '../ledger/node-result';

/** An entry of the ledger, as a node reports it; the fields are not validated. */
export interface LedgerObject {
  /** Its `LedgerEntryType`. */
  readonly type: string;
  /** 64 hex digits, in upper case. */
  readonly index: string;
  readonly fields: Fields;
}

/** Errors for an entry that is not there (XRPL "ledger_entry"): of rippled, and of Clio. */
const MISSING = ['entryNotFound', 'objectNotFound'];

/**
 * Reads a node's response to `ledger_entry`, requested from a validated ledger.
 * @param index the requested index, if it was by index: a response about another one is an error
 * @returns `missing` when the ledger has no such entry, or has none any more
 * @throws CompanionError `bad-answer`, `rate-limited`
 */
export function parseLedgerObject(answer: unknown, index?: string): LedgerObject | 'missing' {
  const { error } = parseNodeAnswer(answer);
  if (error !== undefined && MISSING.includes(error)) return 'missing';
  const result = expectResult(answer);
  const fields = findFields(result.node);
  const type = findText(fields?.LedgerEntryType);
  const found = findText(result.index)?.toUpperCase();
  const isAsked = index === undefined || found === index.toUpperCase();
  if (!fields || !type || !found || !/^[0-9A-F]{64}$/.test(found) || !isAsked)
    throw new CompanionError('bad-answer');
  if (result.validated !== true) throw new CompanionError('bad-answer');
  return { type, index: found, fields };
}
