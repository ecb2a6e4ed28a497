import type { LedgerFacts, SignRequest } from '../request/sign-request';
import { compareAmounts } from '../transaction/compare-amounts';

/** What to know of a transaction a ledger tells of; the first that holds is said first. */
export type OutcomeFault =
  /** It was found on another network than the one asked for. */
  | 'network'
  /** The ledger took its fee and did nothing. */
  | 'failed'
  /** It delivered less than was asked. */
  | 'less';

/** What of a request's transaction, as a final ledger tells it, is not as it was asked. */
export function findOutcomeFault(
  request: Pick<SignRequest, 'body'>,
  ledger: Pick<LedgerFacts, 'network' | 'result' | 'delivered'>,
): OutcomeFault | undefined {
  const { force_network: forced } = request.body.options;
  if (forced && ledger.network && ledger.network !== forced) return 'network';
  if (!ledger.result.startsWith('tes')) return 'failed';
  return isLessDelivered(request, ledger.delivered) ? 'less' : undefined;
}

/** Whether a payment delivered less than was asked: a partial payment. */
export function isLessDelivered({ body }: Pick<SignRequest, 'body'>, delivered: unknown): boolean {
  const compared = compareAmounts(delivered, body.txjson.Amount);
  return compared !== undefined && compared < 0 && body.txjson.TransactionType === 'Payment';
}

/** Seconds until the next look, one after another: two minutes in all (protocol §8). */
const RETRY_SECONDS = [1, 2, 4, 8, 15, 15, 15, 15, 15, 15, 15];

/** By then its last ledger is long past: what is not in a ledger now never will be. */
const GIVE_UP_AFTER_MS = 3_600_000;

/**
 * Milliseconds until a transaction that is not final yet is looked up again; undefined when no more.
 * @param attempts how often it was looked up
 */
export function nextLook(
  attempts: number,
  { resolvedAt }: Pick<SignRequest, 'resolvedAt'>,
  now: number,
): number | undefined {
  if (resolvedAt !== undefined && now - resolvedAt > GIVE_UP_AFTER_MS) return undefined;
  const seconds = RETRY_SECONDS[attempts - 1];
  return seconds === undefined ? undefined : seconds * 1000;
}
