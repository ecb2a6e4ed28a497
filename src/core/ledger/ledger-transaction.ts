import { CompanionError } from '../companion-error';
import { dropUndefined, type Fields, findFields, findNumber, findText } from '../fields';
import { PLATFORM_NETWORK } from '../request/ledger-source';
import type { LedgerOutcome } from '../request/sign-request';
import { findCtid } from '../transaction/ctid';
import { findLedgerTime } from '../transaction/ledger-time';
import { expectResult, findWholeNumber, parseNodeAnswer } from './node-result';

/** A transaction and its outcome, as a node or the platform reports it. */
export interface LedgerTransaction {
  readonly txjson: Fields;
  /** Whether it is in a final ledger; until then everything here may change. */
  readonly validated: boolean;
  readonly result: string | undefined;
  readonly ledgerIndex: number | undefined;
  /**
   * The amount that a payment delivered, in the ledger's form; never its `Amount` (protocol §8).
   */
  readonly delivered: unknown;
  /** Close time of its ledger, in milliseconds since 1970. */
  readonly time: number | undefined;
  /** Key of the network it was found on, such as MAINNET; undefined when unknown. */
  readonly network: string | undefined;
  /** Its hash, if it was found by its CTID. */
  readonly txid?: string;
}

/**
 * Reads a transaction of a node (XRPL "tx", API v1), which mixes its fields with metadata.
 * @throws CompanionError `bad-answer` when it is not a transaction
 */
export function parseTransaction(value: unknown): LedgerTransaction {
  const transaction = findFields(value);
  if (!transaction || findText(transaction.TransactionType) === undefined) {
    throw new CompanionError('bad-answer');
  }
  // Fields of the transaction begin with an upper-case letter, those that the ledger adds do not.
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

/**
 * The facts to store about a transaction in a final ledger; undefined while it is in none.
 * @param by who reported it
 * @param at when, in milliseconds since 1970
 */
export function ledgerFactsOf(
  { validated, result, delivered, ledgerIndex, time, txjson, network }: LedgerTransaction,
  by: LedgerOutcome['by'],
  at: number,
): LedgerOutcome | undefined {
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
  }) as LedgerOutcome;
}

/**
 * Reads a node's response to `tx`.
 * @param txid the requested hash; a response about another transaction is an error
 * @returns `missing` when the node knows no transaction with this hash
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

/**
 * Reads a node's response to `tx` for a CTID.
 * @param ctid the requested CTID; a response about another transaction is an error
 * @returns `missing` when the node knows no transaction there
 * @throws CompanionError `bad-answer`, `rate-limited`
 */
export function parseCtidAnswer(answer: unknown, ctid: string): LedgerTransaction | 'missing' {
  if (parseNodeAnswer(answer).error === 'txnNotFound') return 'missing';
  const result = expectResult(answer);
  const found = parseTransaction(result);
  const index = findNumber(findFields(result.meta)?.TransactionIndex);
  const sought = findCtid(ctid);
  const isSought = found.ledgerIndex === sought?.ledgerIndex && index === sought?.transactionIndex;
  if (!found.validated || !isSought) throw new CompanionError('bad-answer');
  const txid = findText(result.hash)?.toUpperCase();
  return { ...found, ...(txid && /^[0-9A-F]{64}$/.test(txid) && { txid }) };
}

/**
 * Reads the platform's response to `xrpl-tx` (protocol §1.4). Its field `transaction` is the answer of
 * a node, which may be an error.
 * @param txid the requested hash; a response about another transaction is an error
 * @throws CompanionError `not-found` when the platform knows no transaction with this hash;
 * `platform-down` when its node could not answer; `bad-answer`
 */
export function parseXrplTx(answer: unknown, txid: string): LedgerTransaction {
  const root = findFields(answer);
  const hash = findText(root?.txid);
  if (hash && hash.toUpperCase() !== txid.toUpperCase()) throw new CompanionError('bad-answer');
  const error = findText(findFields(root?.transaction)?.error);
  if (error === 'txnNotFound') throw new CompanionError('not-found');
  if (error) throw new CompanionError('platform-down');
  const network = findText(root?.network)?.toUpperCase() ?? PLATFORM_NETWORK;
  return { ...parseTransaction(root?.transaction), network };
}
