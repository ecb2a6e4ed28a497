import { plainDecimal } from '../transaction/decimal';
import type { PayloadBody } from './payload-body';
import type { SignRequest } from './sign-request';
import { isWaiting } from './status';

/**
 * Finds a waiting request with the same content: sending the content again would pay twice. It
 * compares the bodies as sent, so `Account` is ignored where it is not sent.
 * @param body the body of the request about to be sent, which is not its own duplicate
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

/** The content as text that does not depend on the order of fields, nor on how amounts are written. */
function contentOf({ txjson, options }: PayloadBody): string {
  return JSON.stringify([options.force_network ?? '', sortFields(txjson)]);
}

function sortFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortFields);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, entry]) => {
    const isTokenValue = name === 'value' && typeof entry === 'string';
    return [name, isTokenValue ? plainDecimal(entry) : sortFields(entry)];
  });
}
