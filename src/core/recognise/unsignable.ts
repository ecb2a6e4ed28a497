import type { Fields } from '../fields';
import { nothingToSign, type Recognised } from './recognised';

/** Types that validators alone put into a ledger: no account signs them (XRPL "Pseudo-Transactions"). */
const VALIDATORS_TYPES: readonly unknown[] = ['EnableAmendment', 'SetFee', 'UNLModify'];

/** Fields that nodes add to a transaction in their answers, and that no transaction has. */
const ANSWER_FIELDS = [
  'meta',
  'metaData',
  'hash',
  'ctid',
  'validated',
  'inLedger',
  'ledger_index',
  'ledger_hash',
  'close_time_iso',
  'date',
];

/**
 * Recognises a transaction that nobody is asked to sign: one of the validators, or one that a node
 * shows after it was made. The latter is looked up when it has its hash. Undefined for others.
 */
export function findUnsignable(txjson: Fields): Recognised | undefined {
  if (VALIDATORS_TYPES.includes(txjson.TransactionType)) return nothingToSign('validators');
  const field = ANSWER_FIELDS.find((name) => Object.hasOwn(txjson, name));
  if (field === undefined) return undefined;
  const { hash } = txjson;
  return typeof hash === 'string' && /^[0-9A-F]{64}$/i.test(hash)
    ? { kind: 'hash', txid: hash.toUpperCase() }
    : nothingToSign('answer', field);
}
