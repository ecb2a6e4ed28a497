import { findRequest, getOpenRequests } from '../adapters/history';
import { mayAsk } from '../adapters/platform/budget';
import { getPayload } from '../adapters/platform/payloads';
import { CompanionError, codeOf } from '../core/companion-error';
import { settleTruth, settleUnknown } from '../core/request/settle';
import type { SignRequest } from '../core/request/sign-request';
import { record } from './record';
import { endSession, findSessionFor } from './session';

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

/** Waits for a node's word after a signature (protocol §4.2, "dispatched later"). */
const DISPATCH_WAITS = [1500, 4000, 10_000];

/**
 * Fetches the truth about a request and settles it. Failures that pass are left to the next ring.
 * @param ended a frame said it has ended: a truth that does not know yet is asked again
 */
export async function look(identifier: string, ended = false): Promise<void> {
  const current = underWay.get(identifier);
  if (current) {
    current.again = true;
    current.ended ||= ended;
    return current.done;
  }
  const turn: Turn = { again: false, ended, done: Promise.resolve() };
  turn.done = lookUntilQuiet(identifier, turn).finally(() => underWay.delete(identifier));
  underWay.set(identifier, turn);
  return turn.done;
}

/** A frame rang. Where there is no room now, the alarm comes back to it. */
export async function lookAtRung(identifier: string, ended: boolean): Promise<void> {
  if (mayAsk('rung')) await look(identifier, ended);
}

export async function lookByUuid(uuid: string, ended: boolean): Promise<void> {
  const request = (await getOpenRequests()).find((open) => open.uuid === uuid);
  if (request) await lookAtRung(request.identifier, ended);
}

async function lookUntilQuiet(identifier: string, turn: Turn) {
  let after: SignRequest | undefined;
  do {
    turn.again = false;
    after = await lookOnce(identifier);
  } while (turn.again);
  if (turn.ended && after && !hasEnded(after)) void retry(identifier, LAG_WAITS, hasEnded);
  else if (after && awaitsDispatch(after)) {
    void retry(identifier, DISPATCH_WAITS, (request) => !awaitsDispatch(request));
  }
}

async function lookOnce(identifier: string): Promise<SignRequest | undefined> {
  const request = await findRequest(identifier);
  const session = request?.uuid && (await findSessionFor(request));
  if (!request?.uuid || !session) return undefined;
  try {
    const truth = await getPayload(session.jwt, request.uuid);
    return await record(identifier, (row) => settleTruth(row, truth, Date.now()));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'session-ended') await endSession(session);
    if (code === 'not-found') return record(identifier, (row) => settleUnknown(row, Date.now()));
    if (!(error instanceof CompanionError)) throw error;
    return undefined;
  }
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
      const after = mayAsk('rung') ? await lookOnce(identifier) : undefined;
      if (after && isEnough(after)) break;
    }
  } finally {
    retrying.delete(identifier);
  }
}

function hasEnded(request: SignRequest): boolean {
  return request.resolvedAt !== undefined || request.expiredAt !== undefined;
}

function awaitsDispatch(request: SignRequest): boolean {
  return request.signed === true && request.open === 1;
}
