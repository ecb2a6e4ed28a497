import type { SignRequest } from '../request/sign-request';
import { statusOf } from '../request/status';

/** What the history of this browser knows about a destination. */
export interface Familiarity {
  /** Number of requests to it. */
  readonly requests: number;
  /** Number of payments to it that the ledger confirmed. */
  readonly confirmed: number;
  /** When the last of these was confirmed, in milliseconds since 1970. */
  readonly lastConfirmedAt?: number;
  /** There are older requests, which were not counted. */
  readonly hasMore: boolean;
}

/**
 * @param requests the newest requests to the destination, in any order
 * @param hasMore there are older ones
 */
export function familiarityOf(requests: readonly SignRequest[], hasMore: boolean): Familiarity {
  const confirmed = requests.filter(isConfirmedPayment);
  const times = confirmed.map(({ ledger, resolvedAt, createdAt }) =>
    Number(ledger?.time ?? resolvedAt ?? createdAt),
  );
  return {
    requests: requests.length,
    confirmed: confirmed.length,
    ...(times.length > 0 && { lastConfirmedAt: Math.max(...times) }),
    hasMore,
  };
}

/** An outcome that is only written in an imported file may be made up. */
function isConfirmedPayment(request: SignRequest): boolean {
  const { body, ledger, fileOutcome } = request;
  const isSuccess = statusOf(request) === 'validated' && ledger?.result === 'tesSUCCESS';
  return isSuccess && body.txjson.TransactionType === 'Payment' && !fileOutcome;
}
