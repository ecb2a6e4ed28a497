import { type Fields, findFields, findText } from '../fields';
import { isSigned } from '../transaction/is-signed';
import { normalForm } from '../transaction/normal-form';
import { findBadValue } from './bad-value';
import { findFinished } from './finished';
import { type JsonProblem, readLenientJson } from './lenient-json';
import { parsePayloadExtras } from './payload-extras';
import { nothingToSign, type PayloadExtras, type Recognised } from './recognised';

/** Field names for a transaction as JSON, and for one in binary form. */
const TXJSON = ['txjson', 'tx_json', 'transaction'];
const TXBLOB = ['txblob', 'tx_blob'];

/** Fields that distinguish a payload body from a call to a node. */
const PAYLOAD_FIELDS = ['txjson', 'txblob', 'options', 'custom_meta'];

/**
 * Recognises a transaction in JSON from documents and code: bare; in `txjson`, `tx_json` or
 * `transaction`; in the `params` of a submit or sign call; or in a payload body, whose options are
 * kept (protocol §3.1). Text outside the outermost braces is ignored.
 */
export function recogniseJson(text: string): Recognised {
  const json = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  const read = readLenientJson(json);
  if (!read.ok) return nothingToSign(read.problem, lineFrom(json, read));
  const root = findFields(read.value);
  if (Array.isArray(root?.params) && root.params.length > 1) return nothingToSign('two-forms');
  if (!root) return nothingToSign('no-type');
  const container = findContainer(root);
  const transactions = container ? transactionsIn(container) : [root];
  const [transaction, ...others] = transactions;
  // When both levels have a type, it is ambiguous which transaction is meant.
  const isAmbiguous = others.length > 0 || (container && container.TransactionType !== undefined);
  const hasSigned = transactions.some((each) => typeof each !== 'string' && isSigned(each));
  if (hasSigned) return nothingToSign('signed');
  if (isAmbiguous) return nothingToSign('two-forms');
  const extras = container ? readExtras(root, container) : {};
  if (typeof extras === 'string') return nothingToSign(extras);
  return typeof transaction === 'string'
    ? fromBlob(transaction, extras)
    : fromJson(transaction ?? root, extras);
}

/** The object that contains the transaction: the whole, or the parameters of a call. */
function findContainer(root: Fields): Fields | undefined {
  const params = Array.isArray(root.params) ? root.params[0] : root.params;
  return [root, findFields(params)].find(
    (container) => container && transactionsIn(container).length > 0,
  );
}

/** The transactions in an object, as fields or in binary form. */
function transactionsIn(container: Fields): (Fields | string)[] {
  const forms = [
    ...TXJSON.map((name) => findFields(container[name])),
    ...TXBLOB.map((name) => findText(container[name])),
  ];
  return forms.filter((form) => form !== undefined);
}

/**
 * The options that go with the transaction, from a payload body or from the name of a node's call.
 */
function readExtras(root: Fields, container: Fields): ReturnType<typeof parsePayloadExtras> {
  if (PAYLOAD_FIELDS.some((name) => Object.hasOwn(container, name)))
    return parsePayloadExtras(container);
  const call = root.method ?? root.command;
  if (call === 'sign_for') return { options: { multisign: true } };
  return call === 'sign' ? { options: { submit: false } } : {};
}

function fromBlob(text: string, extras: PayloadExtras): Recognised {
  const isHex = /^(?:[0-9A-F]{2}){5,}$/i.test(text);
  return isHex ? { kind: 'blob', hex: text.toUpperCase(), ...extras } : nothingToSign('not-a-blob');
}

/** The rest of the line from a problem that has a place. */
function lineFrom(json: string, { problem, at }: { problem: JsonProblem; at: number }) {
  if (problem !== 'bad-json') return undefined;
  const [line = ''] = json.slice(at, at + 200).split('\n');
  return line.trim();
}

function fromJson(written: Fields, extras: PayloadExtras): Recognised {
  if (typeof written.TransactionType !== 'string' || written.TransactionType === '') {
    return nothingToSign('no-type');
  }
  const finished = findFinished(written);
  if (finished) return finished;
  const badValue = findBadValue(written);
  if (badValue) return nothingToSign(badValue);
  const { txjson, networks, textFields } = normalForm(written);
  const network = findCommonNetwork(networks, extras.options?.network, txjson.NetworkID);
  if (network === 'different') return nothingToSign('two-networks');
  const options = network ? { ...extras.options, network } : extras.options;
  return {
    kind: 'transaction',
    txjson,
    ...extras,
    ...(options && { options }),
    ...(textFields.length > 0 && { textFields }),
  };
}

/** The networks with real money, by ID (protocol §8). */
const MAIN_NETWORK_IDS: readonly unknown[] = [0, 21_337];

/**
 * The network to sign on where X-addresses name one and nothing else does; undefined when nothing is
 * to be added.
 */
function findCommonNetwork(
  ofAddresses: readonly ('MAINNET' | 'TESTNET')[],
  ofOptions: string | undefined,
  networkId: unknown,
): 'MAINNET' | 'TESTNET' | 'different' | undefined {
  const [network, ...others] = ofAddresses;
  if (network === undefined) return undefined;
  const isTest = network === 'TESTNET';
  const isOther =
    others.length > 0 ||
    (ofOptions !== undefined && /TEST|DEV/.test(ofOptions) !== isTest) ||
    (networkId !== undefined && MAIN_NETWORK_IDS.includes(networkId) === isTest);
  if (isOther) return 'different';
  return ofOptions === undefined && networkId === undefined ? network : undefined;
}
