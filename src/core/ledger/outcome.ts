import type { LedgerOutcome, SignRequest } from '../request/sign-request';
import { compareAmounts } from '../transaction/compare-amounts';

/** How the outcome of a transaction differs from the request. */
export type OutcomeProblem =
  /** It was found on another network than the requested one. */
  | 'network'
  /** It failed; the ledger only took the fee. */
  | 'failed'
  /** It delivered less than requested. */
  | 'less';

/** Compares a request with its transaction in a final ledger; the first problem found counts. */
export function findOutcomeProblem(
  request: Pick<SignRequest, 'body'>,
  ledger: Pick<LedgerOutcome, 'network' | 'result' | 'delivered'>,
): OutcomeProblem | undefined {
  const { force_network: forced } = request.body.options;
  if (forced && ledger.network && ledger.network !== forced) return 'network';
  if (!ledger.result.startsWith('tes')) return 'failed';
  return isLessDelivered(request, ledger.delivered) ? 'less' : undefined;
}

/** Whether a payment delivered less than requested, as a partial payment can. */
export function isLessDelivered({ body }: Pick<SignRequest, 'body'>, delivered: unknown): boolean {
  const compared = compareAmounts(delivered, body.txjson.Amount);
  return compared !== undefined && compared < 0 && body.txjson.TransactionType === 'Payment';
}

/** Seconds between lookups of a transaction, two minutes in total (protocol §8). */
const RETRY_SECONDS = [1, 2, 4, 8, 15, 15, 15, 15, 15, 15, 15];

/** After this time the last ledger is past, so a transaction that is in no ledger never will be. */
const GIVE_UP_AFTER_MS = 3_600_000;

/**
 * Milliseconds until the next lookup of a transaction that is not final; undefined to stop.
 * @param attempts number of lookups so far
 * @param now milliseconds since 1970
 */
export function nextLookupDelay(
  attempts: number,
  { resolvedAt }: Pick<SignRequest, 'resolvedAt'>,
  now: number,
): number | undefined {
  if (resolvedAt !== undefined && now - resolvedAt > GIVE_UP_AFTER_MS) return undefined;
  const seconds = RETRY_SECONDS[attempts - 1];
  return seconds === undefined ? undefined : seconds * 1000;
}
