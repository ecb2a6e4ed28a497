import type { Fields } from '../fields';
import type { SignRequest } from '../request/sign-request';
import { isWaiting } from '../request/status';

/**
 * An open request that asks exactly the same, or undefined: sending it once more would pay twice.
 * @param identifier the request about to be sent, which is not its own twin
 */
export function findTwin(
  open: readonly SignRequest[],
  txjson: Fields,
  network: string | undefined,
  identifier: string,
  now: number,
): SignRequest | undefined {
  const wanted = contentOf(txjson, network);
  return open.find(
    (request) =>
      request.identifier !== identifier &&
      isWaiting(request, now) &&
      contentOf(request.body.txjson, request.body.options.force_network) === wanted,
  );
}

/** The same text for the same content, in whatever order the fields were written. */
function contentOf(txjson: Fields, network: string | undefined): string {
  return JSON.stringify([network ?? '', sorted(txjson)]);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, own]) => [name, sorted(own)]);
}
