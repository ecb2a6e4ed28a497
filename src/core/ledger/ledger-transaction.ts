import { CompanionError } from '../companion-error';
import { dropUndefined, type Fields, findFields, findNumber, findText } from '../fields';
import type { LedgerFacts } from '../request/sign-request';
import { findLedgerTime } from '../transaction/ledger-time';
import { expectResult, findWholeNumber, parseNodeAnswer } from './node-result';

/** A transaction a ledger knows, and what came of it. */
export interface LedgerTransaction {
  readonly txjson: Fields;
  /** Whether it is in a ledger that is final; before that, nothing of this is. */
  readonly validated: boolean;
  readonly result: string | undefined;
  readonly ledgerIndex: number | undefined;
  /** What a payment truly delivered, in the ledger's form; never its `Amount` (protocol §8). */
  readonly delivered: unknown;
  /** When its ledger closed, in milliseconds since 1970. */
  readonly time: number | undefined;
  /** Key of the network it was found on, such as MAINNET, where that was told. */
  readonly network: string | undefined;
}

/**
 * Reads a transaction as nodes tell it (XRPL "tx"), in the older form where its fields stand among
 * what is told about it.
 * @throws CompanionError `bad-answer` when it is none
 */
export function parseTransaction(value: unknown): LedgerTransaction {
  const transaction = findFields(value);
  if (!transaction || findText(transaction.TransactionType) === undefined) {
    throw new CompanionError('bad-answer');
  }
  // What the ledger adds about a transaction is written in small letters, but for the hash.
  const fields = Object.entries(transaction).filter(([name]) => /^[A-Z]/.test(name));
  const meta = findFields(transaction.meta);
  return {
    txjson: Object.fromEntries(fields),
    validated: transaction.validated === true,
    result: findText(meta?.TransactionResult),
    ledgerIndex: findNumber(transaction.ledger_index),
    delivered: meta?.delivered_amount,
    time: findLedgerTime(findWholeNumber(transaction.date))?.getTime(),
    network: undefined,
  };
}

/** What is kept of a transaction that is in a final ledger; undefined while it is not. */
export function ledgerFactsOf(
  { validated, result, delivered, ledgerIndex, time, txjson, network }: LedgerTransaction,
  by: LedgerFacts['by'],
  at: number,
): LedgerFacts | undefined {
  if (!validated || result === undefined) return undefined;
  const fee = findText(txjson.Fee);
  return dropUndefined({
    result,
    delivered,
    ledgerIndex,
    time,
    fee,
    network,
    by,
    at,
  }) as LedgerFacts;
}

/**
 * Reads a node's answer to `tx`.
 * @param txid which was asked for: an answer about another one is none
 * @returns `missing` when it knows none of this hash
 * @throws CompanionError `bad-answer`, `rate-limited`
 */
export function parseTransactionAnswer(
  answer: unknown,
  txid: string,
): LedgerTransaction | 'missing' {
  if (parseNodeAnswer(answer).error === 'txnNotFound') return 'missing';
  const result = expectResult(answer);
  if (findText(result.hash)?.toUpperCase() !== txid.toUpperCase())
    throw new CompanionError('bad-answer');
  return parseTransaction(result);
}
