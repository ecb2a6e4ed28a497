import { type Fields, findFields } from '../../../core/fields';
import { type JsonProblem, readLenientJson } from '../../../core/recognise/lenient-json';
import { isSigned } from '../../../core/transaction/is-signed';
import { InputError } from '../command';

/** A body for POST /payload as a file has it (protocol §3.1), perhaps without an identifier. */
export interface RequestToPush {
  readonly txjson?: Fields;
  /** Upper-case hex. */
  readonly txblob?: string;
  readonly options: Fields;
  readonly custom_meta: Fields;
}

const FIELDS = ['txjson', 'txblob', 'options', 'custom_meta'];

const JSON_PROBLEMS: Readonly<Record<JsonProblem, string>> = {
  'bad-json': 'is not JSON',
  'incomplete-json': 'ends before its last bracket or quote is closed',
  'too-deep': 'is nested deeper than any transaction',
  'duplicate-key': 'has a field twice',
  'unsafe-number': 'has a number that JSON cannot carry exactly: write it as text, in quotes',
};

const EXPECTED =
  'Give a transaction with its TransactionType, its hex, or a body with txjson or txblob.';

/**
 * Parses a transaction in JSON or hex, or a whole body for POST /payload. What is not understood is
 * refused, because the phone would not be asked it.
 * @throws InputError
 */
export function parseRequest(text: string): RequestToPush {
  const hex = text.trim();
  if (/^(?:[0-9A-F]{2}){5,}$/i.test(hex))
    return { txblob: hex.toUpperCase(), options: {}, custom_meta: {} };
  const read = readLenientJson(text);
  if (!read.ok) {
    const line = text.slice(0, read.at).split('\n').length;
    throw new InputError(`The file ${JSON_PROBLEMS[read.problem]} (line ${line}).`);
  }
  const root = findFields(read.value);
  if (!root) throw new InputError(`The file is no JSON object. ${EXPECTED}`);
  return Object.hasOwn(root, 'TransactionType')
    ? { txjson: expectUnsigned(root), options: {}, custom_meta: {} }
    : parseBody(root);
}

function parseBody(root: Fields): RequestToPush {
  const { txjson, txblob, options = {}, custom_meta = {} } = root;
  if (txjson === undefined && txblob === undefined)
    throw new InputError(`The file contains no transaction. ${EXPECTED}`);
  const others = Object.keys(root).filter((name) => !FIELDS.includes(name));
  if (others.length > 0)
    throw new InputError(
      `The file has fields that are not sent: ${others.slice(0, 5).join(', ')}. A body has ${FIELDS.join(', ')}; the relay adds the user token itself.`,
    );
  if (txjson !== undefined && txblob !== undefined)
    throw new InputError('The file has both txjson and txblob: remove one of them.');
  const rest = {
    options: expectObject(options, 'options'),
    custom_meta: expectObject(custom_meta, 'custom_meta'),
  };
  if (txjson !== undefined)
    return { txjson: expectUnsigned(expectObject(txjson, 'txjson')), ...rest };
  if (typeof txblob !== 'string' || !/^(?:[0-9A-F]{2}){5,}$/i.test(txblob))
    throw new InputError('txblob is not the hex of a transaction.');
  return { txblob: txblob.toUpperCase(), ...rest };
}

function expectObject(value: unknown, name: string): Fields {
  const fields = findFields(value);
  if (!fields) throw new InputError(`${name} is not a JSON object.`);
  return fields;
}

function expectUnsigned(transaction: Fields): Fields {
  if (typeof transaction.TransactionType !== 'string' || !transaction.TransactionType)
    throw new InputError('The transaction has no TransactionType, such as "Payment".');
  if (isSigned(transaction))
    throw new InputError('The transaction is signed already: submit it, or remove its signature.');
  return transaction;
}
