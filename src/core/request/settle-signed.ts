import type { Ring } from './frame';
import type { LedgerFacts, SignRequest } from './sign-request';
import { awaitsLedger, LEDGER_WAIT } from './status';

/**
 * The facts only a frame tells (protocol §4.1): that signing begins, and that what was signed goes
 * to a node. They tell the story, and decide nothing.
 */
export function settleRing(request: SignRequest, ring: Ring, now: number): SignRequest {
  if (ring === 'signing') return { ...request, signingAt: request.signingAt ?? now };
  if (ring === 'dispatched') return { ...request, dispatchedAt: request.dispatchedAt ?? now };
  return request;
}

/** What was learnt of a signed request beside what the platform says of its payload. */
export interface Learnt {
  readonly check?: SignRequest['check'];
  readonly ledger?: LedgerFacts;
}

/** The facts after something was learnt of what was signed: what is known stays. */
export function settleLearnt(request: SignRequest, { check, ledger }: Learnt): SignRequest {
  if (!request.signed) return request;
  return {
    ...request,
    ...(check && { check: request.check ?? check }),
    ...(ledger && { ledger: request.ledger ?? ledger }),
  };
}

/** The facts after no ledger knew the transaction: sure once none it could be in is left. */
export function settleMissing(request: SignRequest, now: number): SignRequest {
  const isLate = now - (request.resolvedAt ?? now) > LEDGER_WAIT;
  return isLate && awaitsLedger(request) ? { ...request, unfoundAt: now } : request;
}
