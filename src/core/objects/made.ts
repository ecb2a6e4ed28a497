import { CompanionError } from '../companion-error';
import { type Fields, findFields, findText } from '../fields';
import { parseTransaction } from '../ledger/ledger-transaction';
import { expectResult, findWholeNumber, parseNodeAnswer } from '../ledger/node-result';
import { parseAffectedNodes } from '../simulation/affected-node';
import { type Changes, findChanges } from '../simulation/changes';
import { type CreatedObject, createdObjects } from './created-objects';

/** What a transaction of a final ledger did. */
export interface MadeTransaction {
  readonly txjson: Fields;
  /** The result, such as `tesSUCCESS`. */
  readonly result: string;
  /** As the account sees it; undefined when the answer has no metadata of nodes. */
  readonly changes: Changes | undefined;
  /** Its sequence or ticket, by which an escrow is named. */
  readonly sequence: number | undefined;
  /** The objects that it created, which may be gone since. */
  readonly objects: readonly CreatedObject[];
}

/**
 * Reads what a transaction did from a node's response to `tx`.
 * @param txid the requested hash; a response about another transaction is an error
 * @returns `missing` when the node knows none, `open` while it is in no final ledger
 * @throws CompanionError `bad-answer`, `rate-limited`
 */
export function parseMadeTransaction(
  answer: unknown,
  txid: string,
  account: string,
): MadeTransaction | 'missing' | 'open' {
  if (parseNodeAnswer(answer).error === 'txnNotFound') return 'missing';
  const result = expectResult(answer);
  if (findText(result.hash)?.toUpperCase() !== txid.toUpperCase())
    throw new CompanionError('bad-answer');
  return readMadeTransaction(result, account);
}

/** The same, from a transaction in the form of `tx`, as the platform's `xrpl-tx` contains it. */
export function readMadeTransaction(value: unknown, account: string): MadeTransaction | 'open' {
  const { txjson, result, validated } = parseTransaction(value);
  if (!validated || result === undefined) return 'open';
  const meta = findFields(value)?.meta;
  const hasNodes = findFields(meta)?.AffectedNodes !== undefined;
  return {
    txjson,
    result,
    changes: hasNodes ? findChanges(parseAffectedNodes(meta), account) : undefined,
    sequence: findWholeNumber(txjson.TicketSequence) ?? findWholeNumber(txjson.Sequence),
    objects: createdObjects(txjson, meta),
  };
}
