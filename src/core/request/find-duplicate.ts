import type { PayloadBody } from './payload-body';
import type { SignRequest } from './sign-request';
import { isWaiting } from './status';

/**
 * An open request that asks exactly the same, or undefined: sending it once more would pay twice.
 * Compared is what is sent, which may be less than what was pointed at (an `Account` is left out).
 * @param body the request about to be sent, which is not its own twin
 */
export function findDuplicate(
  open: readonly SignRequest[],
  body: PayloadBody,
  now: number,
): SignRequest | undefined {
  const wanted = contentOf(body);
  return open.find(
    (request) =>
      request.identifier !== body.custom_meta.identifier &&
      isWaiting(request, now) &&
      contentOf(request.body) === wanted,
  );
}

/** The same text for the same content, in whatever order the fields were written. */
function contentOf({ txjson, options }: PayloadBody): string {
  return JSON.stringify([options.force_network ?? '', sorted(txjson)]);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, own]) => [name, sorted(own)]);
}
