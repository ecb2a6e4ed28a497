import { decode, encode } from 'ripple-binary-codec';
import { type Fields, findFields } from '../fields';
import { isPseudo, isXahauType } from './codec-types';
import { compareAmounts } from './compare-amounts';
import { findMissingField, isKnownType } from './encoding/definitions';
import { findFieldProblem } from './encoding/field-problem';
import { createProblem, type EncodingProblem } from './encoding/problem';
import { isSameField } from './encoding/same-field';
import { normalForm } from './normal-form';

/** Placeholders for the fields that the wallet fills in (protocol §3.1). */
const PLACEHOLDER_FIELDS = {
  Account: 'rrrrrrrrrrrrrrrrrrrrrhoLvTp',
  Sequence: 1,
  Fee: '10',
  SigningPubKey: '',
};

/**
 * The longest value of a transaction, except hex. The codec takes quadratic time for a long amount
 * that contains spaces (bignumber.js trims with `\s+$`).
 */
const MAX_VALUE_LENGTH = 200;

/**
 * Why a transaction cannot be encoded in the ledger's binary form, or lacks a field; undefined when
 * it can, or when the codec does not know its type. Each field is checked by the type the ledger has
 * for it. Then the transaction is encoded, decoded and compared, because the codec drops fields it
 * does not know and writes a tag that is not a number as 0. Import this file lazily: the codec is
 * large.
 */
export function findEncodingProblem(given: Fields): EncodingProblem | undefined {
  if (isPseudo(given)) return undefined;
  const { txjson } = normalForm(given);
  const long = findLongValue(txjson);
  if (long !== undefined) return createProblem('long', long, MAX_VALUE_LENGTH);
  if (isXahauType(txjson))
    return findFields(txjson.Flags) && createProblem('flags', 'Flags', txjson.Flags);
  const { TransactionType: type, Amount, DeliverMax } = txjson;
  if (!isKnownType(type)) return createProblem('type', 'TransactionType', type);
  if (type === 'Payment' && DeliverMax !== undefined && compareAmounts(Amount, DeliverMax) !== 0)
    return createProblem('two-amounts', 'DeliverMax', DeliverMax);
  const problem = findFieldProblem(txjson) ?? findChange(txjson);
  if (problem) return problem;
  return findMissing([txjson, ...innerTransactions(txjson)]);
}

/** The first field that one of the transactions lacks. */
function findMissing(transactions: readonly Fields[]): EncodingProblem | undefined {
  for (const txjson of transactions) {
    const missing = findMissingField(txjson);
    if (missing !== undefined) return createProblem('missing', missing, txjson.TransactionType);
  }
  return undefined;
}

/** The inner transactions of a batch; an empty list for other types. */
function innerTransactions({ RawTransactions: list }: Fields): Fields[] {
  if (!Array.isArray(list)) return [];
  return list
    .map((entry) => findFields(findFields(entry)?.RawTransaction))
    .filter((inner) => inner !== undefined);
}

/** The first field that the codec would change, or cannot write although its form is right. */
function findChange(txjson: Fields): EncodingProblem | undefined {
  const written = findWritten({ ...PLACEHOLDER_FIELDS, ...txjson });
  const field = Object.keys(txjson).find((name) =>
    written
      ? !isSameField(name, txjson[name], written[name])
      : findWritten({ [name]: txjson[name] }) === undefined,
  );
  if (field !== undefined && written) return createProblem('changed', field, written[field]);
  if (written) return undefined;
  const name = field ?? 'TransactionType';
  return createProblem('form', name, txjson[name]);
}

/** The fields as the codec writes them; undefined when it cannot. */
function findWritten(fields: Fields): Fields | undefined {
  try {
    return decode(encode(fields));
  } catch {
    return undefined;
  }
}

/** The name of the first field, at any depth, whose value is too long. */
function findLongValue(value: object): string | undefined {
  for (const [name, entry] of Object.entries(value)) {
    if (typeof entry === 'object' && entry !== null) {
      const inside = findLongValue(entry);
      if (inside !== undefined) return inside;
    }
    const isLong = typeof entry === 'string' && entry.length > MAX_VALUE_LENGTH;
    if (isLong && !/^[0-9A-F]+$/i.test(entry)) return name;
  }
  return undefined;
}
