import { findRequest, getOpenRequests } from '../adapters/history';
import { getPayload } from '../adapters/platform/payloads';
import { CompanionError, codeOf } from '../core/companion-error';
import { settleTruth } from '../core/settle';
import type { SignRequest } from '../core/sign-request';
import { record } from './record';
import { endSession, findSessionFor } from './session';

/** Look-ups under way in this worker: a ring meanwhile means once more, not once beside. */
interface Turn {
  again: boolean;
  /** A frame of this turn said it is resolved. */
  resolved: boolean;
  done: Promise<void>;
}
const underWay = new Map<string, Turn>();

/** Waits before looking again when a resolve rang and the truth lags behind it (protocol §4.2). */
const LAG_WAITS = [150, 400, 1000, 2500];

/** Waits for a node's word after a signature (protocol §4.2, "dispatched later"). */
const DISPATCH_WAITS = [1500, 4000, 10_000];

/**
 * Fetches the truth about a request and settles it. Failures that pass are left to the next ring.
 * @param resolved a frame said it is resolved: a truth that does not know yet is asked again
 */
export async function look(identifier: string, resolved = false): Promise<void> {
  const current = underWay.get(identifier);
  if (current) {
    current.again = true;
    current.resolved ||= resolved;
    return current.done;
  }
  const turn: Turn = { again: false, resolved, done: Promise.resolve() };
  turn.done = lookUntilQuiet(identifier, turn).finally(() => underWay.delete(identifier));
  underWay.set(identifier, turn);
  return turn.done;
}

export async function lookByUuid(uuid: string, resolved: boolean): Promise<void> {
  const request = (await getOpenRequests()).find((open) => open.uuid === uuid);
  if (request) await look(request.identifier, resolved);
}

async function lookUntilQuiet(identifier: string, turn: Turn) {
  let after: SignRequest | undefined;
  do {
    turn.again = false;
    after = await lookOnce(identifier);
  } while (turn.again);
  if (turn.resolved && after && after.resolvedAt === undefined)
    void retry(identifier, LAG_WAITS, true);
  else if (after && awaitsDispatch(after)) void retry(identifier, DISPATCH_WAITS, false);
}

async function lookOnce(identifier: string): Promise<SignRequest | undefined> {
  const request = await findRequest(identifier);
  const session = request?.uuid && (await findSessionFor(request));
  if (!request?.uuid || !session) return undefined;
  try {
    const truth = await getPayload(session.jwt, request.uuid);
    return await record(identifier, (row) => settleTruth(row, truth, Date.now()));
  } catch (error) {
    if (codeOf(error) === 'session-ended') await endSession(session);
    else if (!(error instanceof CompanionError)) throw error;
    return undefined;
  }
}

const retrying = new Set<string>();

async function retry(identifier: string, waits: readonly number[], resolved: boolean) {
  if (retrying.has(identifier)) return;
  retrying.add(identifier);
  try {
    for (const wait of waits) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      const after = await lookOnce(identifier);
      if (after && (resolved ? after.resolvedAt !== undefined : !awaitsDispatch(after))) break;
    }
  } finally {
    retrying.delete(identifier);
  }
}

function awaitsDispatch(request: SignRequest): boolean {
  return request.signed === true && request.open === 1;
}
