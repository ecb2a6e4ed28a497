import type { PayloadEvent } from './payload-event';
import type { LedgerOutcome, SignRequest } from './sign-request';
import { awaitsLedger, LEDGER_WAIT } from './status';

/**
 * Adds the facts that only a frame has (protocol §4.1): that signing began, and that the signed
 * transaction was sent to a node. They are shown, and decide nothing.
 */
export function applyEvent(request: SignRequest, event: PayloadEvent, now: number): SignRequest {
  if (event === 'signing') return { ...request, signingAt: request.signingAt ?? now };
  if (event === 'dispatched') return { ...request, dispatchedAt: request.dispatchedAt ?? now };
  return request;
}

/** What was learnt of a signed request beside what the platform says of its payload. */
export interface SignedDetails {
  readonly check?: SignRequest['check'];
  readonly ledger?: LedgerOutcome;
}

/** The facts after something was learnt of what was signed: what is known stays. */
export function mergeSignedDetails(
  request: SignRequest,
  { check, ledger }: SignedDetails,
): SignRequest {
  if (!request.signed) return request;
  return {
    ...request,
    ...(check && { check: request.check ?? check }),
    ...(ledger && { ledger: request.ledger ?? ledger }),
  };
}

/** The facts after no ledger knew the transaction: sure once none it could be in is left. */
export function applyNotFound(request: SignRequest, now: number): SignRequest {
  const isLate = now - (request.resolvedAt ?? now) > LEDGER_WAIT;
  return isLate && awaitsLedger(request) ? { ...request, unfoundAt: now } : request;
}
