import { type Fields, findFields } from '../fields';
import { findAddress, looksLikeAddress } from '../transaction/address';
import { readLenientJson } from './lenient-json';
import { nothing, type Recognised } from './recognised';

/**
 * A transaction as JSON, as it stands in documents and code: bare; in `txjson`, `tx_json` or
 * `transaction`; in the `params` of a submit or sign call; or in a payload body, whose network is
 * kept (protocol §3.1). What surrounds the outermost braces is left out.
 */
export function recogniseJson(text: string): Recognised {
  const read = readLenientJson(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
  if (!read.ok) return nothing(read.fault);
  const root = findFields(read.value);
  const wrapped = root && findWrapped(root);
  const txjson = wrapped ?? root;
  if (!txjson) return nothing('bad-json');
  if (typeof txjson.TransactionType !== 'string' || txjson.TransactionType === '') {
    return nothing('no-type');
  }
  if (txjson.TxnSignature || (Array.isArray(txjson.Signers) && txjson.Signers.length > 0)) {
    return nothing('signed');
  }
  if (holdsBrokenAddress(txjson)) return nothing('bad-address-inside');
  const options = wrapped && findFields(root?.options);
  const { submit = true, multisign = false, force_network: network } = options ?? {};
  const isPlain = submit === true && multisign === false;
  const isNetwork = network === undefined || network === null || isNetworkKey(network);
  if (!isPlain || !isNetwork) return nothing('options');
  return { kind: 'transaction', txjson, ...(isNetworkKey(network) && { asked: { network } }) };
}

/** The transaction inside what people wrap around it. */
function findWrapped(root: Fields): Fields | undefined {
  const [params] = Array.isArray(root.params) ? root.params : [root.params];
  return [root, findFields(params)]
    .flatMap((holder) => [holder?.txjson, holder?.tx_json, holder?.transaction])
    .map(findFields)
    .find(Boolean);
}

/** An address anywhere inside whose checksum is wrong: a mistyped one is lost money. */
function holdsBrokenAddress(value: unknown): boolean {
  if (typeof value === 'string') return looksLikeAddress(value) && !findAddress(value);
  return typeof value === 'object' && value !== null
    ? Object.values(value).some(holdsBrokenAddress)
    : false;
}

function isNetworkKey(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z0-9]{2,30}$/.test(value);
}
