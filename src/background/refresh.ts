import { hasCallsLeft } from '../adapters/platform/budget';
import { findRequest } from '../adapters/storage/find-requests';
import { CompanionError, codeOf } from '../core/companion-error';
import { ledgerFactsOf } from '../core/ledger/ledger-transaction';
import { applyEvent, applyNotFound, mergeSignedDetails } from '../core/request/apply-signed';
import { applyStatus, applyUnknown } from '../core/request/apply-status';
import { isEndEvent, type PayloadEvent } from '../core/request/payload-event';
import type { SignRequest } from '../core/request/sign-request';
import { awaitsLedger, findLookedUpHash } from '../core/request/status';
import type { Session } from '../core/session';
import { platform } from './platform';
import { record } from './record';
import { findSessionFor } from './session';

/** Look-ups under way in this worker: a ring meanwhile means once more, not once beside. */
interface Turn {
  again: boolean;
  /** A frame of this turn said it has ended. */
  ended: boolean;
  done: Promise<void>;
}
const underWay = new Map<string, Turn>();

/** Waits before looking again when an end rang and the truth lags behind it (protocol §4.2). */
const LAG_WAITS = [150, 400, 1000, 2500];

/** Waits for a ledger's word after a signature (protocol §4.2, §8): one closes each four seconds. */
const LEDGER_WAITS = [1500, 3000, 4000, 8000, 15_000];

/**
 * Fetches the truth about a request and settles it. Failures that pass are left to the next ring.
 * @param ended a frame said it has ended: a truth that does not know yet is asked again
 * @param known the request, where it was read just now
 */
export async function refresh(
  identifier: string,
  ended = false,
  known?: SignRequest,
): Promise<void> {
  const current = underWay.get(identifier);
  if (current) {
    current.again = true;
    current.ended ||= ended;
    return current.done;
  }
  const turn: Turn = { again: false, ended, done: Promise.resolve() };
  turn.done = lookUntilQuiet(identifier, turn, known).finally(() => underWay.delete(identifier));
  underWay.set(identifier, turn);
  return turn.done;
}

/** Fetches the status after an event. When the rate limit does not allow it, the alarm does later. */
export async function handleEvent(identifier: string, event: PayloadEvent): Promise<void> {
  if (event === 'signing' || event === 'dispatched') {
    await record(identifier, (row) => applyEvent(row, event, Date.now()));
  }
  // A socket that only connected can wait for one with news.
  if (hasCallsLeft(event === 'connected' ? 'due' : 'event'))
    await refresh(identifier, isEndEvent(event));
}

async function lookUntilQuiet(identifier: string, turn: Turn, known?: SignRequest) {
  let after = known;
  do {
    turn.again = false;
    after = await lookOnce(identifier, after);
    // What came to its end before it rang again has nothing new to tell.
  } while (turn.again && (!after || after.open));
  if (turn.ended && after && !hasEnded(after)) void retry(identifier, LAG_WAITS, hasEnded);
  else if (after && awaitsLedger(after)) {
    void retry(identifier, LEDGER_WAITS, (request) => !awaitsLedger(request));
  }
}

async function lookOnce(identifier: string, known?: SignRequest): Promise<SignRequest | undefined> {
  const request = known ?? (await findRequest(identifier));
  const session = request?.uuid && (await findSessionFor(request));
  if (!request?.uuid || !session) return undefined;
  try {
    if (request.answer?.dispatchedResult) return await lookAtLedger(request, session);
    const truth = await platform.getPayload(session, request.uuid);
    const after = await record(identifier, (row) => applyStatus(row, truth, Date.now()));
    return after && (await lookAtLedger(after, session));
  } catch (error) {
    if (codeOf(error) === 'not-found')
      return record(identifier, (row) => applyUnknown(row, Date.now()));
    if (!(error instanceof CompanionError)) throw error;
    return undefined;
  }
}

/** Asks what a ledger made of what was signed, where that is not known yet. */
async function lookAtLedger(request: SignRequest, session: Session): Promise<SignRequest> {
  const txid = findLookedUpHash(request);
  if (!txid || request.ledger || !hasCallsLeft('event', 'ledger')) return request;
  const found = await platform.getTransaction(session, txid).catch((error: unknown) => {
    if (codeOf(error) === 'not-found') return undefined;
    throw error;
  });
  const now = Date.now();
  const ledger = found && ledgerFactsOf(found, 'platform', now);
  if (found && !ledger) return request;
  const settle = (row: SignRequest) =>
    ledger ? mergeSignedDetails(row, { ledger }) : applyNotFound(row, now);
  return (await record(request.identifier, settle)) ?? request;
}

const retrying = new Set<string>();

async function retry(
  identifier: string,
  waits: readonly number[],
  isEnough: (request: SignRequest) => boolean,
) {
  if (retrying.has(identifier)) return;
  retrying.add(identifier);
  try {
    for (const wait of waits) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      const after = hasCallsLeft('event') ? await lookOnce(identifier) : undefined;
      if (after && isEnough(after)) break;
    }
  } finally {
    retrying.delete(identifier);
  }
}

function hasEnded(request: SignRequest): boolean {
  return request.resolvedAt !== undefined || request.expiredAt !== undefined;
}
