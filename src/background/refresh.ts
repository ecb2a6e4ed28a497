import { hasCallsLeft } from '../adapters/platform/budget';
import { findRequest } from '../adapters/storage/find-requests';
import { CompanionError, codeOf } from '../core/companion-error';
import { applyEvent } from '../core/request/apply-signed';
import { applyStatus, applyUnknown } from '../core/request/apply-status';
import { isAnswerEvent, isEndEvent, type PayloadEvent } from '../core/request/payload-event';
import type { SignRequest } from '../core/request/sign-request';
import { lookUpOutcome } from './look-up-outcome';
import { platform } from './platform';
import { type Announced, poll, strongerOf } from './poll';
import { findSessionFor } from './session';
import { updateRequest } from './update-request';

interface RunningRefresh {
  /** Whether an event arrived during the refresh: then it runs once more. */
  again: boolean;
  /** What its events announced. */
  announced: Announced;
  done: Promise<void>;
}

/**
 * Refreshes in progress, by request. An event that arrives during one schedules one more run
 * afterwards.
 */
const running = new Map<string, RunningRefresh>();

/**
 * Fetches and applies the status of a request. After a temporary failure it waits for the next event.
 * @param announced what an event announced: until the status has it, it is fetched again
 * @param known the request, if it was just read
 */
export async function refresh(
  identifier: string,
  announced: Announced = undefined,
  known?: SignRequest,
): Promise<void> {
  const current = running.get(identifier);
  if (current) {
    current.again = true;
    current.announced = strongerOf(current.announced, announced);
    return current.done;
  }
  const started: RunningRefresh = { again: false, announced, done: Promise.resolve() };
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
    await refresh(identifier, announcementOf(event));
}

function announcementOf(event: PayloadEvent): Announced {
  if (isAnswerEvent(event)) return 'answer';
  return isEndEvent(event) ? 'end' : undefined;
}

async function refreshUntilQuiet(identifier: string, current: RunningRefresh, known?: SignRequest) {
  let after = known;
  do {
    current.again = false;
    after = await refreshOnce(identifier, after);
    // A request that has ended is not refreshed again.
  } while (current.again && (!after || after.open));
  if (after) void poll(after, current.announced, refreshOnce);
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
    if (request.answer?.dispatchedResult) return await lookUpOutcome(request, session);
    const status = await platform.getPayload(session, { ...request, uuid });
    const after = await updateRequest(identifier, (row) => applyStatus(row, status, Date.now()));
    return after && (await lookUpOutcome(after, session));
  } catch (error) {
    if (codeOf(error) === 'not-found')
      return updateRequest(identifier, (row) => applyUnknown(row, Date.now()));
    if (!(error instanceof CompanionError)) throw error;
    return undefined;
  }
}
