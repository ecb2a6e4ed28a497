import { type Fields, findFields, findText } from '../fields';
import { isSigned } from '../transaction/is-signed';
import { normalForm } from '../transaction/normal-form';
import { findBadValue } from './bad-value';
import {
  type Finished,
  findFinished,
  findShownPayload,
  findWalletConnectCall,
  holdersIn,
  searchInside,
} from './copied/answers';
import { chooseFrom } from './copied/choose';
import { splitObjects } from './copied/split-objects';
import { findEntries } from './entries/find-entries';
import { type JsonProblem, readLenientJson } from './lenient-json';
import { findNetworkById } from './links/networks';
import { namesToShow, parsePayloadExtras } from './payload-extras';
import { nothingToSign, type PayloadExtras, type Recognised } from './recognised';
import { findUnsignable } from './unsignable';

/** Field names for a transaction as JSON, and for one in binary form. */
const TXJSON = ['txjson', 'tx_json', 'transaction'];
const TXBLOB = ['txblob', 'tx_blob'];

/** Fields that distinguish a payload body from a call to a node. */
const PAYLOAD_FIELDS = ['txjson', 'txblob', 'options', 'custom_meta'];

/**
 * Recognises a transaction in JSON from documents and code: bare; in `txjson`, `tx_json` or
 * `transaction`; in the `params` of a submit or sign call; in a request of WalletConnect; or in a
 * payload body, whose options are kept (protocol §3.1). The answer of a node leads to what the
 * transaction did; an entry of the ledger to what can be done with it. Text outside the outermost braces is ignored.
 */
export function recogniseJson(text: string): Recognised {
  const outermost = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  const read = readLenientJson(outermost);
  if (!read.ok) {
    return recogniseObjects(outermost) ?? nothingToSign(read.problem, lineFrom(outermost, read));
  }
  const root = findFields(read.value);
  return root ? recogniseRoot(root) : nothingToSign('no-type');
}

/** Recognises several objects, of which at least one is about a transaction or an entry. */
function recogniseObjects(text: string): Recognised | undefined {
  const objects = splitObjects(text);
  if (objects.length < 2) return undefined;
  const transactions = objects.filter((each) => /TransactionType|tx_?blob/.test(each));
  if (transactions.length > 0) return chooseFrom(transactions.map(recogniseJson));
  const entries = objects.map(recogniseJson).filter(({ kind }) => kind !== 'nothing');
  return entries.length > 0 ? chooseFrom(entries) : undefined;
}

function recogniseRoot(root: Fields): Recognised {
  const shown = findShownPayload(root);
  if (shown) return shown.finished ? fromFinished(shown.finished) : recogniseCall(shown.body);
  const request = findWalletConnectCall(root);
  if (request) return recogniseRequest(request);
  const found = holdersIn(root).map((holder) => {
    const finished = findFinished(holder);
    return finished ? fromFinished(finished) : recogniseCall(holder);
  });
  const chosen = chooseFrom(found);
  if (chosen.kind !== 'nothing' || chosen.why !== 'no-type') return chosen;
  const entries = findEntries(root);
  return entries.length > 0 ? chooseFrom(entries) : chosen;
}

/** A transaction that is done is looked up by its hash. */
function fromFinished({ hash, field }: Finished): Recognised {
  if (hash) return { kind: 'hash', txid: hash };
  return field ? nothingToSign('answer', field) : nothingToSign('signed');
}

/** Recognises the call in a request of WalletConnect, and the network the request names. */
function recogniseRequest({
  call,
  chain,
}: {
  call: Fields;
  chain: string | undefined;
}): Recognised {
  const network = chain && findNetworkById(/^xrpl:(\d{1,10})$/.exec(chain)?.[1] ?? '');
  if (chain && !network) return nothingToSign('bad-option');
  const found = recogniseCall(call);
  if (found.kind !== 'transaction' && found.kind !== 'blob') return found;
  const isSignOnly = findFields(call.params)?.submit === false;
  const options = {
    ...found.options,
    ...(network && { network }),
    ...(isSignOnly && { submit: false }),
  };
  return Object.keys(options).length > 0 ? { ...found, options } : found;
}

function recogniseCall(root: Fields): Recognised {
  if (Array.isArray(root.params) && root.params.length > 1) return nothingToSign('two-forms');
  const container = findContainer(root);
  if (!container && root.TransactionType === undefined) {
    const inside = recogniseInside(root);
    if (inside) return inside;
  }
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
    : recogniseFields(transaction ?? root, extras);
}

/** Recognises the transactions in an object of unknown form, and names what is next to them. */
function recogniseInside(root: Fields): Recognised | undefined {
  const { transactions, texts, beside } = searchInside(root);
  const leftOut = namesToShow(beside);
  const extras = leftOut.length > 0 ? { leftOut } : {};
  const found = [
    ...transactions.map((each) => {
      const finished = findFinished(each);
      return finished ? fromFinished(finished) : recogniseFields(each, extras);
    }),
    ...texts.map(recogniseJson),
  ];
  return found.length > 0 ? chooseFrom(found) : undefined;
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

/** Recognises the fields of a transaction, and refuses those that must not be signed. */
export function recogniseFields(written: Fields, extras: PayloadExtras = {}): Recognised {
  if (isSigned(written)) return nothingToSign('signed');
  if (typeof written.TransactionType !== 'string' || written.TransactionType === '') {
    return nothingToSign('no-type');
  }
  const unsignable = findUnsignable(written);
  if (unsignable) return unsignable;
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
