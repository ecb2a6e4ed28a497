import { PLATFORM_NETWORK, submittedNetworkOf } from './ledger-source';
import type { PayloadEvent } from './payload-event';
import type { LedgerOutcome, SignRequest } from './sign-request';
import { awaitsLedger, LEDGER_WAIT } from './status';

/**
 * Stores the events that only a frame reports (protocol §4.1): signing began, or the signed
 * transaction was sent to a node. They are shown to the user; no outcome depends on them.
 */
export function applyEvent(request: SignRequest, event: PayloadEvent, now: number): SignRequest {
  if (event === 'signing') return { ...request, signingAt: request.signingAt ?? now };
  if (event === 'dispatched') return { ...request, dispatchedAt: request.dispatchedAt ?? now };
  return request;
}

/** Facts of a signed request that are not part of the payload's status. */
export interface SignedDetails {
  readonly check?: SignRequest['check'];
  readonly ledger?: LedgerOutcome;
}

/** Adds the details of a signed request. A detail that is already stored does not change. */
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

/**
 * Call it when the platform does not know the transaction. The request is marked only after
 * `LEDGER_WAIT`, when every ledger that could contain the transaction has closed, and only when it was
 * submitted to the network that the platform knows.
 */
export function applyNotFound(request: SignRequest, now: number): SignRequest {
  const isLate = now - (request.resolvedAt ?? now) > LEDGER_WAIT;
  const isProof = isLate && submittedNetworkOf(request) === PLATFORM_NETWORK;
  return isProof && awaitsLedger(request) ? { ...request, unfoundAt: now } : request;
}
