import { type Fields, findFields, findJson, findText } from '../../core/fields';
import { ApiError } from '../http/api-error';

/** What is posted to the platform, but for the user token (protocol §3.1). */
export interface RequestBody {
  readonly identifier: string;
  readonly fields: Fields;
}

/** What a client may say; everything else, a user token above all, is left out. */
const KNOWN = ['txjson', 'txblob', 'options', 'custom_meta'];

/**
 * Reads a request to create. It must carry an identifier, by which it is found again, and may be
 * signed by nobody but the caller.
 * @throws ApiError with the platform's codes
 */
export function parseRequestBody(text: string, account: string): RequestBody {
  const root = findFields(findJson(text));
  if (!root) throw new ApiError(599);
  const { txjson, txblob } = root;
  if (txjson !== undefined && txblob !== undefined) throw new ApiError(604);
  if (!findFields(txjson) && typeof txblob !== 'string') throw new ApiError(600);
  const identifier = findText(findFields(root.custom_meta)?.identifier);
  if (!identifier || !/^[\w.:-]{1,40}$/.test(identifier)) throw new ApiError(413);
  const signers = findFields(root.options)?.signers;
  const isOwn = Array.isArray(signers) && signers.length === 1 && signers[0] === account;
  if (!isOwn) throw new ApiError(403, 403);
  const known = Object.entries(root).filter(([name]) => KNOWN.includes(name));
  return { identifier, fields: Object.fromEntries(known) };
}
