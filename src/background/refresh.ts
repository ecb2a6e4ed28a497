import { hasCallsLeft } from '../adapters/platform/budget';
import { findRequest } from '../adapters/storage/find-requests';
import { CompanionError, codeOf } from '../core/companion-error';
import { ledgerFactsOf } from '../core/ledger/ledger-transaction';
import { applyEvent, applyNotFound, mergeSignedDetails } from '../core/request/apply-signed';
import { applyStatus, applyUnknown } from '../core/request/apply-status';
import { isEndEvent, type PayloadEvent } from '../core/request/payload-event';
import type { SignRequest } from '../core/request/sign-request';
import { awaitsLedger, findLookupHash } from '../core/request/status';
import type { Session } from '../core/session';
import { platform } from './platform';
import { findSessionFor } from './session';
import { updateRequest } from './update-request';

interface RunningRefresh {
  /** Whether an event arrived during the refresh: then it runs once more. */
  again: boolean;
  /** Whether one of its events reported the end of the payload. */
  ended: boolean;
  done: Promise<void>;
}

/**
 * Refreshes in progress, by request. An event that arrives during one schedules one more run
 * afterwards.
 */
const running = new Map<string, RunningRefresh>();

/** Waits (ms) before a retry when an end event arrived and the status lags behind (protocol §4.2). */
const LAG_WAITS = [150, 400, 1000, 2500];

/** Waits (ms) for the ledger after a signature (protocol §4.2, §8): one closes every four seconds. */
const LEDGER_WAITS = [1500, 3000, 4000, 8000, 15_000];

/**
 * Fetches and applies the status of a request. After a temporary failure it waits for the next event.
 * @param ended an event reported the end: an open status is fetched again
 * @param known the request, if it was just read
 */
export async function refresh(
  identifier: string,
  ended = false,
  known?: SignRequest,
): Promise<void> {
  const current = running.get(identifier);
  if (current) {
    current.again = true;
    current.ended ||= ended;
    return current.done;
  }
  const started: RunningRefresh = { again: false, ended, done: Promise.resolve() };
  started.done = refreshUntilQuiet(identifier, started, known).finally(() =>
    running.delete(identifier),
  );
  running.set(identifier, started);
  return started.done;
}

/** Refreshes after an event. When the rate limit does not allow it, the next alarm does. */
export async function handleEvent(identifier: string, event: PayloadEvent): Promise<void> {
  if (event === 'signing' || event === 'dispatched') {
    await updateRequest(identifier, (row) => applyEvent(row, event, Date.now()));
  }
  // A socket that only connected has a lower priority than one with a change.
  if (hasCallsLeft(event === 'connected' ? 'due' : 'event'))
    await refresh(identifier, isEndEvent(event));
}

async function refreshUntilQuiet(identifier: string, current: RunningRefresh, known?: SignRequest) {
  let after = known;
  do {
    current.again = false;
    after = await refreshOnce(identifier, after);
    // A request that has ended is not refreshed again.
  } while (current.again && (!after || after.open));
  if (current.ended && after && !hasEnded(after)) void retry(identifier, LAG_WAITS, hasEnded);
  else if (after && awaitsLedger(after)) {
    void retry(identifier, LEDGER_WAITS, (request) => !awaitsLedger(request));
  }
}

async function refreshOnce(
  identifier: string,
  known?: SignRequest,
): Promise<SignRequest | undefined> {
  const request = known ?? (await findRequest(identifier));
  const session = request?.uuid && (await findSessionFor(request));
  if (!request?.uuid || !session) return undefined;
  const { uuid } = request;
  try {
    if (request.answer?.dispatchedResult) return await refreshFromLedger(request, session);
    const status = await platform.getPayload(session, { ...request, uuid });
    const after = await updateRequest(identifier, (row) => applyStatus(row, status, Date.now()));
    return after && (await refreshFromLedger(after, session));
  } catch (error) {
    if (codeOf(error) === 'not-found')
      return updateRequest(identifier, (row) => applyUnknown(row, Date.now()));
    if (!(error instanceof CompanionError)) throw error;
    return undefined;
  }
}

/** Fetches the result of the signed transaction from the ledger, if it is not known yet. */
async function refreshFromLedger(request: SignRequest, session: Session): Promise<SignRequest> {
  const txid = findLookupHash(request);
  if (!txid || request.ledger || !hasCallsLeft('event', 'ledger')) return request;
  const found = await platform.getTransaction(session, txid).catch((error: unknown) => {
    if (codeOf(error) === 'not-found') return undefined;
    throw error;
  });
  const now = Date.now();
  const ledger = found && ledgerFactsOf(found, 'platform', now);
  if (found && !ledger) return request;
  const applyLedger = (row: SignRequest) =>
    ledger ? mergeSignedDetails(row, { ledger }) : applyNotFound(row, now);
  return (await updateRequest(request.identifier, applyLedger)) ?? request;
}

/** Requests with retries in progress. */
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
      const after = hasCallsLeft('event') ? await refreshOnce(identifier) : undefined;
      if (after && isEnough(after)) break;
    }
  } finally {
    retrying.delete(identifier);
  }
}

function hasEnded(request: SignRequest): boolean {
  return request.resolvedAt !== undefined || request.expiredAt !== undefined;
}
