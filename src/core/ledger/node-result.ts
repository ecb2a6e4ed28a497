import { CompanionError } from '../companion-error';
import { type Fields, findFields, findText } from '../fields';

/** Errors of an overloaded node (XRPL "Universal Errors"). */
const BUSY_ERRORS = ['slowDown', 'tooBusy', 'jssThrottled'];

/** The result of a node, or the name of its error, such as `actNotFound`. */
export type NodeResult =
  | { readonly result: Fields; readonly error?: undefined }
  | { readonly error: string };

/**
 * Reads a JSON-RPC response (XRPL "Response Formatting").
 * @throws CompanionError `bad-answer` when it is malformed, `rate-limited` when the node is
 * overloaded
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

/**
 * Reads the result of a JSON-RPC response.
 * @throws CompanionError `bad-answer` when it is malformed or an error, `rate-limited`
 */
export function expectResult(answer: unknown): Fields {
  const parsed = parseNodeAnswer(answer);
  if (parsed.error !== undefined) throw new CompanionError('bad-answer');
  return parsed.result;
}

/** An integer from 0 to the limit, such as a count, flags or a sequence; undefined otherwise. */
export function findWholeNumber(value: unknown, limit = 0xffff_ffff): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= limit
    ? (value as number)
    : undefined;
}
