import { type Fields, findFields, findJson, findText } from '../../core/fields';
import { isNestedDeeper } from '../../core/nesting';
import { ApiError } from '../http/api-error';

/** A body for POST /payload without its user token (protocol §3.1). */
export interface RequestBody {
  readonly identifier: string;
  readonly fields: Fields;
}

/** The fields a client may send. All others are dropped, above all a user token. */
const ALLOWED_FIELDS = ['txjson', 'txblob', 'options', 'custom_meta'];

/** Transactions are nested far less (memos: 4). */
const MAX_DEPTH = 64;

/**
 * Parses the body of POST /requests. It must have an identifier, which finds the request again when
 * an answer is lost, and the caller as its only signer.
 * @throws ApiError with the platform's error codes
 */
export function parseRequestBody(text: string, account: string): RequestBody {
  const root = findFields(findJson(text));
  if (!root || isNestedDeeper(root, MAX_DEPTH)) throw new ApiError(599);
  const { txjson, txblob } = root;
  if (txjson !== undefined && txblob !== undefined) throw new ApiError(604);
  if (!findFields(txjson) && typeof txblob !== 'string') throw new ApiError(600);
  const identifier = findText(findFields(root.custom_meta)?.identifier);
  if (!identifier || !/^[\w.:-]{1,40}$/.test(identifier)) throw new ApiError(413);
  const signers = findFields(root.options)?.signers;
  const isForCaller = Array.isArray(signers) && signers.length === 1 && signers[0] === account;
  if (!isForCaller) throw new ApiError(403, 403);
  const allowed = Object.entries(root).filter(([name]) => ALLOWED_FIELDS.includes(name));
  return { identifier, fields: Object.fromEntries(allowed) };
}
