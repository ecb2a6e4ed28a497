import { CompanionError } from '../companion-error';
import { type Fields, findFields, findText } from '../fields';

/** What a node says when it has too much to do (XRPL "Universal Errors"). */
const BUSY_ERRORS = ['slowDown', 'tooBusy', 'jssThrottled'];

/** A node's result, or the name of the error it answered, such as `actNotFound`. */
export type NodeResult =
  | { readonly result: Fields; readonly error?: undefined }
  | { readonly error: string };

/**
 * Opens the envelope of a JSON-RPC answer (XRPL "Response Formatting").
 * @throws CompanionError `bad-answer` when it is none, `rate-limited` when the node has no time
 */
export function parseNodeAnswer(answer: unknown): NodeResult {
  const result = findFields(findFields(answer)?.result);
  if (!result) throw new CompanionError('bad-answer');
  const error = findText(result.error);
  if (error && BUSY_ERRORS.includes(error)) throw new CompanionError('rate-limited');
  if (error) return { error };
  if (result.status !== 'success') throw new CompanionError('bad-answer');
  return { result };
}

/** @throws CompanionError `bad-answer` when the node answered an error */
export function expectResult(answer: unknown): Fields {
  const opened = parseNodeAnswer(answer);
  if (opened.error !== undefined) throw new CompanionError('bad-answer');
  return opened.result;
}

/** A whole number from zero to the limit, as the ledger writes counts, flags and sequences. */
export function findWholeNumber(value: unknown, limit = 0xffff_ffff): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= limit
    ? (value as number)
    : undefined;
}
