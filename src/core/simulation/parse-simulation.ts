import { CompanionError } from '../companion-error';
import { type Fields, findFields, findText } from '../fields';
import { findWholeNumber, parseNodeAnswer } from '../ledger/node-result';
import { compareFields } from '../signed/differences';
import { ledgerForm } from '../signed/ledger-form';
import { parseAffectedNodes } from './affected-node';
import { type Changes, findChanges } from './changes';
import { findResultClass, type ResultClass } from './result-class';

/** What a node says that a transaction would do now. */
export interface Simulation {
  /** The result, such as `tesSUCCESS`. */
  readonly result: string;
  readonly resultClass: ResultClass;
  /** The fee that the node assumes, in drops; the wallet may choose another. */
  readonly fee: bigint;
  /** The amount that a payment or a check would deliver, in the ledger's form. */
  readonly delivered: unknown;
  /** Undefined when no ledger would include the transaction. */
  readonly changes: Changes | undefined;
  readonly ledgerIndex: number | undefined;
}

/** Why a node does not simulate: it does not know how, or not this transaction. */
export type Unsupported = { readonly unsupported: 'method' | 'transaction' };

const UNKNOWN_METHOD = [
  'unknownCmd',
  'noPermission',
  'forbidden',
  'notEnabled',
  'reportingUnsupported',
];
const UNKNOWN_TRANSACTION = ['notImpl', 'notSupported', 'invalidTransaction', 'internalSimulate'];

/**
 * Reads a node's response to `simulate` (XLS-69).
 * @param sent the transaction that was sent, of `simulationRequest`: an answer about another one is
 * an error
 * @throws CompanionError `bad-answer`, `rate-limited`
 */
export function parseSimulation(
  answer: unknown,
  sent: Fields & { readonly Account: string },
): Simulation | Unsupported {
  const parsed = parseNodeAnswer(answer);
  if (parsed.error !== undefined) return parseError(parsed.error);
  const { applied, engine_result, meta, tx_json, ledger_index } = parsed.result;
  const result = findText(engine_result);
  const resultClass = result && findResultClass(result);
  const fields = findFields(tx_json);
  if (applied !== false || !result || !resultClass || !fields || !isSameTransaction(sent, fields))
    throw new CompanionError('bad-answer');
  const isIncluded = resultClass === 'success' || resultClass === 'claimed';
  if (isIncluded && findFields(meta)?.TransactionResult !== result)
    throw new CompanionError('bad-answer');
  return {
    result,
    resultClass,
    fee: feeOf(fields),
    delivered: findFields(meta)?.delivered_amount,
    changes: isIncluded ? findChanges(parseAffectedNodes(meta), sent.Account) : undefined,
    ledgerIndex: findWholeNumber(ledger_index),
  };
}

function parseError(error: string): Simulation | Unsupported {
  if (UNKNOWN_METHOD.includes(error)) return { unsupported: 'method' };
  if (UNKNOWN_TRANSACTION.includes(error)) return { unsupported: 'transaction' };
  // The node looks for the account when it fills in the sequence.
  if (error !== 'srcActNotFound') throw new CompanionError('bad-answer');
  const none = { delivered: undefined, changes: undefined, ledgerIndex: undefined };
  return { result: 'terNO_ACCOUNT', resultClass: 'retry', fee: 0n, ...none };
}

/** Whether the node simulated what it was sent, with only the fields that it may fill in. */
function isSameTransaction(sent: Fields, simulated: Fields): boolean {
  const { hash: _hash, ...fields } = simulated;
  return compareFields(ledgerForm(sent), ledgerForm(fields), false).differences.length === 0;
}

function feeOf({ Fee }: Fields): bigint {
  if (typeof Fee !== 'string' || !/^\d{1,18}$/.test(Fee)) throw new CompanionError('bad-answer');
  return BigInt(Fee);
}
