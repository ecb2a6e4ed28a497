import { type Fields, findFields, findText } from '../fields';
import { isSigned } from '../transaction/is-signed';
import { findBadValue } from './bad-value';
import { readLenientJson } from './lenient-json';
import { findBeside } from './payload-beside';
import { type Beside, nothing, type Recognised } from './recognised';

/** The names under which people put a transaction, and one in binary form. */
const TXJSON = ['txjson', 'tx_json', 'transaction'];
const TXBLOB = ['txblob', 'tx_blob'];

/** What tells a payload body from a node's call. */
const PAYLOAD = ['txjson', 'txblob', 'options', 'custom_meta'];

/**
 * A transaction as JSON, as it stands in documents and code: bare; in `txjson`, `tx_json` or
 * `transaction`; in the `params` of a submit or sign call; or in a payload body, what it asks beside
 * kept (protocol §3.1). What surrounds the outermost braces is left out.
 */
export function recogniseJson(text: string): Recognised {
  const read = readLenientJson(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
  if (!read.ok) return nothing(read.fault);
  const root = findFields(read.value);
  if (Array.isArray(root?.params) && root.params.length > 1) return nothing('two-forms');
  if (!root) return nothing('bad-json');
  const holder = findHolder(root);
  const inside = holder ? formsIn(holder) : [root];
  const [form, ...others] = inside;
  // With a type of its own beside, it is not clear which of the two is meant.
  const isTwo = others.length > 0 || (holder && holder.TransactionType !== undefined);
  const signed = inside.some((each) => typeof each !== 'string' && isSigned(each));
  if (signed) return nothing('signed');
  if (isTwo) return nothing('two-forms');
  const beside = holder ? askedBy(root, holder) : {};
  if (typeof beside === 'string') return nothing(beside);
  return typeof form === 'string' ? fromBlob(form, beside) : fromJson(form ?? root, beside);
}

/** The object with the transaction in it: the whole, or a call's parameters. */
function findHolder(root: Fields): Fields | undefined {
  const params = Array.isArray(root.params) ? root.params[0] : root.params;
  return [root, findFields(params)].find((holder) => holder && formsIn(holder).length > 0);
}

/** The transactions an object holds by name: fields, or binary form. */
function formsIn(holder: Fields): (Fields | string)[] {
  const forms = [
    ...TXJSON.map((name) => findFields(holder[name])),
    ...TXBLOB.map((name) => findText(holder[name])),
  ];
  return forms.filter((form) => form !== undefined);
}

/** What is asked beside: by a payload's options, or by the name of a node's call. */
function askedBy(root: Fields, holder: Fields): ReturnType<typeof findBeside> {
  if (PAYLOAD.some((name) => Object.hasOwn(holder, name))) return findBeside(holder);
  const call = root.method ?? root.command;
  if (call === 'sign_for') return { asked: { multisign: true } };
  return call === 'sign' ? { asked: { submit: false } } : {};
}

function fromBlob(text: string, beside: Beside): Recognised {
  const isHex = /^(?:[0-9A-F]{2}){5,}$/i.test(text);
  return isHex ? { kind: 'blob', hex: text.toUpperCase(), ...beside } : nothing('not-a-blob');
}

function fromJson(txjson: Fields, beside: Beside): Recognised {
  if (typeof txjson.TransactionType !== 'string' || txjson.TransactionType === '') {
    return nothing('no-type');
  }
  const bad = findBadValue(txjson);
  return bad ? nothing(bad) : { kind: 'transaction', txjson, ...beside };
}
