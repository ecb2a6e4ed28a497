import type { Fields } from '../../fields';
import { isXahauType } from '../../transaction/codec-types';
import type { Hole } from '../../transaction/hole';
import { recogniseFields } from '../recognise-json';
import { nothingToSign, type Recognised } from '../recognised';
import type { CodeRecord, CodeValue } from './code-value';
import { findFieldName, findTransactionType } from './ledger-names';
import { UnclearPartError } from './place';
import { findTxjson, withExtras } from './read-body';
import { readFields } from './read-fields';
import { reduce } from './reduce';

/** The fields that the wallet fills in. Programs fill them from the network or from a wallet. */
const WALLET_FIELDS = ['Account', 'Sequence', 'Fee', 'LastLedgerSequence', 'SigningPubKey'];

/** Whether a record is a transaction: its class is a type, it has the field of the type, or it is a payload body. */
export function isTransactionRecord(value: CodeValue): value is CodeRecord {
  if (value.kind !== 'record') return false;
  const txjson = findTxjson(value);
  if (txjson) return isTransactionRecord(txjson);
  return findTransactionType(value.className) !== undefined || typeEntries(value).length > 0;
}

function typeEntries({ entries }: CodeRecord): readonly CodeValue[] {
  const own = entries.flatMap(({ name, value }) =>
    name === 'BaseTx' && value.kind === 'record' ? value.entries : { name, value },
  );
  return own
    .filter(({ name }) => findFieldName(name) === 'TransactionType')
    .map(({ value }) => value);
}

/**
 * Reads a transaction of a program, or a payload body with one: its fields, and as holes those that are
 * not literal.
 */
export function readTransactionRecord(record: CodeRecord): Recognised {
  try {
    const txjson = findTxjson(record);
    if (txjson) return withExtras(readTransactionRecord(txjson), record);
    const type = expectType(record);
    const holes: Hole[] = [];
    const { TransactionType: _type, ...fields } = readFields(record.entries, {
      type,
      holes,
      path: '',
    });
    const open = holes.filter(
      ({ path }) => !WALLET_FIELDS.includes(path) && path !== 'TransactionType',
    );
    return withHoles({ TransactionType: type, ...fields }, open);
  } catch (error) {
    if (!(error instanceof UnclearPartError)) throw error;
    return nothingToSign('unclear-code', error.part);
  }
}

function withHoles(txjson: Fields, holes: readonly Hole[]): Recognised {
  if (holes.some(({ path }) => /^(?:TxnSignature|Signers)\b/.test(path))) {
    return nothingToSign('signed');
  }
  const found = recogniseFields(txjson);
  return found.kind === 'transaction' && holes.length > 0 ? { ...found, holes } : found;
}

/** @throws UnclearPartError when the class and the field name different types, or none */
function expectType(record: CodeRecord): string {
  const named = findTransactionType(record.className);
  const written = typeEntries(record).map((value) => {
    const reduced = reduce(value, '');
    const text = value.kind === 'name' ? value.name : reduced.kind === 'text' ? reduced.text : '';
    return findTransactionType(text) ?? (isXahauType({ TransactionType: text }) ? text : undefined);
  });
  const types = new Set([...written, ...(named ? [named] : [])]);
  const [type] = types;
  if (type === undefined || types.size > 1) throw new UnclearPartError('TransactionType');
  return type;
}
