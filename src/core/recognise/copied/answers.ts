import { type Fields, findFields, findText } from '../../fields';

/** Names of a transaction in an answer of a node. */
const TRANSACTION_NAMES = ['tx', 'tx_json', 'transaction'];

/** The objects in an answer of a node that hold one transaction each; the whole when it is none. */
export function holdersIn(root: Fields): readonly Fields[] {
  const holder = root.TransactionType === undefined ? (findFields(root.result) ?? root) : root;
  const list = holder.transactions ?? findFields(holder.ledger)?.transactions;
  const items = Array.isArray(list)
    ? list.map(findFields).filter((item) => item !== undefined)
    : [];
  return items.length > 0 ? items : [holder];
}

/** A transaction that is done or signed. */
export interface Finished {
  readonly hash?: string;
  /** The field of the answer that says so. */
  readonly field?: string;
}

/**
 * Whether a node has applied or received a transaction; undefined for one that is still to be signed.
 */
export function findFinished(holder: Fields): Finished | undefined {
  const transaction = TRANSACTION_NAMES.map((name) => findFields(holder[name])).find(Boolean);
  const inner = transaction ?? holder;
  if (typeof inner.TransactionType !== 'string') return undefined;
  const hash = [holder.hash, inner.hash].find(isHash)?.toUpperCase();
  const field = [holder, inner].map(findFieldOfAnswer).find(Boolean);
  if (!field && !(hash && inner.TxnSignature)) return undefined;
  return { ...(hash && { hash }), ...(field && { field }) };
}

/** The field that says that a ledger has applied the transaction. */
function findFieldOfAnswer({ meta, metaData, validated }: Fields): string | undefined {
  if (isMeta(meta)) return 'meta';
  if (isMeta(metaData)) return 'metaData';
  return validated === true ? 'validated' : undefined;
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9A-F]{64}$/i.test(value);
}

/** What a transaction did, as fields or in binary form. */
function isMeta(value: unknown): boolean {
  const isBinary = typeof value === 'string' && /^[0-9A-F]{40,}$/i.test(value);
  return isBinary || findFields(value)?.TransactionResult !== undefined;
}

/**
 * The body by which a payload was created that the platform shows (protocol §3.4); undefined for
 * anything else.
 */
export function findShownPayload(root: Fields): { body: Fields; finished?: Finished } | undefined {
  const txjson = findFields(findFields(root.payload)?.request_json ?? root.request_json);
  if (!txjson) return undefined;
  const meta = findFields(root.meta) ?? {};
  const { submit, multisign, pathfinding, pathfinding_fallback, force_network } = meta;
  const options = { submit, multisign, pathfinding, pathfinding_fallback, force_network };
  const { instruction, blob } = findFields(root.custom_meta) ?? {};
  const body = { txjson, options, custom_meta: { instruction, blob } };
  const txid = findText(findFields(root.response)?.txid);
  if (isHash(txid)) return { body, finished: { hash: txid.toUpperCase() } };
  return meta.signed === true ? { body, finished: {} } : { body };
}

/** A request of WalletConnect: its call, and the network it names as in CAIP-2 (`xrpl:1`). */
export function findWalletConnectCall(
  root: Fields,
): { call: Fields; chain: string | undefined } | undefined {
  const outer = findFields(root.params);
  const holder = [root, outer].find((each) => findFields(each?.request));
  const call = findFields(holder?.request);
  return call && { call, chain: findText(holder?.chainId) };
}

/** The most objects and lists that are searched for a transaction. */
const MAX_SEARCHED = 20_000;

/** What is in an object of unknown form. */
export interface Inside {
  /** Objects with the type of a transaction. */
  readonly transactions: readonly Fields[];
  /** Texts with the JSON of a transaction. */
  readonly texts: readonly string[];
  /** The names next to the transaction, or to an object around it. */
  readonly beside: readonly string[];
}

/** Searches an object of unknown form, the outermost values first. */
export function searchInside(root: Fields): Inside {
  const transactions: Fields[] = [];
  const texts: string[] = [];
  const beside: string[] = [];
  const queue: object[] = [root];
  for (const object of queue) {
    const before = transactions.length + queue.length + texts.length;
    const rest: string[] = [];
    for (const [name, value] of Object.entries(object)) {
      const fields = findFields(value);
      if (typeof fields?.TransactionType === 'string') transactions.push(fields);
      else if (typeof value === 'object' && value !== null) queue.push(value);
      else if (typeof value === 'string' && isJsonText(value)) texts.push(value);
      else rest.push(name);
    }
    if (transactions.length + queue.length + texts.length > before) beside.push(...rest);
    if (queue.length > MAX_SEARCHED) break;
  }
  return { transactions, texts, beside };
}

function isJsonText(value: string): boolean {
  return /^\s{0,20}["[{]/.test(value) && /TransactionType|tx_?blob/.test(value);
}
