import { addRequest, findRequest } from '../adapters/history';
import { cancelPayload, createPayload, findPayload } from '../adapters/platform/payloads';
import { CompanionError, codeOf } from '../core/companion-error';
import type { Session } from '../core/session';
import { settleCreated, settleTruth } from '../core/settle';
import type { SignRequest } from '../core/sign-request';
import { isSettled, statusOf } from '../core/status';
import { record } from './record';
import { endSession, findSessionFor } from './session';

/** Sends under way in this worker: nobody else may start the same one. */
const underWay = new Map<string, Promise<void>>();

/**
 * Puts a new request on disk, then on the wire.
 * @returns when it is on disk; the sending goes on
 */
export function sendNew(request: SignRequest, session: Session): Promise<void> {
  const stored = addRequest(request);
  // Taken before the row can be seen: nobody else finds it unsent and starts too.
  occupy(
    request.identifier,
    stored.then(() => attempt(request, session, true)),
  );
  return stored;
}

/**
 * Brings a stored request to the platform, exactly once. A first try goes straight out; any later
 * one asks first whether the platform has the identifier already, because the answer to an earlier
 * try may have got lost. Should both cross, the platform refuses the second (code 409) and the
 * first is found.
 */
export function send(identifier: string): Promise<void> {
  return underWay.get(identifier) ?? occupy(identifier, sendStored(identifier));
}

function occupy(identifier: string, work: Promise<void>): Promise<void> {
  const done = work
    .catch((error) => console.error('sending failed', error))
    .finally(() => underWay.delete(identifier));
  underWay.set(identifier, done);
  return done;
}

async function sendStored(identifier: string): Promise<void> {
  const request = await findRequest(identifier);
  if (!request || request.uuid || isSettled(statusOf(request))) return;
  const session = await findSessionFor(request);
  if (session) await attempt(request, session, false);
  else await noteProblem(identifier, new CompanionError('signed-out'));
}

async function attempt(request: SignRequest, session: Session, first: boolean): Promise<void> {
  try {
    await deliver(request, session, first);
  } catch (error) {
    if (codeOf(error) === 'session-ended') await endSession(session);
    await noteProblem(request.identifier, error);
  }
  await takeBackIfWithdrawn(request.identifier, session);
}

async function deliver(request: SignRequest, session: Session, first: boolean): Promise<void> {
  const { identifier } = request;
  if (!first && (await adopt(identifier, session))) return;
  try {
    const created = await createPayload(session.jwt, request.body);
    await record(identifier, (row) => settleCreated(row, created, Date.now()));
  } catch (error) {
    if (codeOf(error) !== 'duplicate' || !(await adopt(identifier, session))) throw error;
  }
}

/** Takes over the payload that already carries this identifier. @returns whether there was one */
async function adopt(identifier: string, session: Session): Promise<boolean> {
  const truth = await findPayload(session.jwt, identifier);
  if (!truth) return false;
  await record(identifier, (row) => settleTruth(row, truth, Date.now()));
  return true;
}

/** What can pass stays to be sent; what the platform refuses for good is said so. */
async function noteProblem(identifier: string, error: unknown): Promise<void> {
  const code = codeOf(error);
  if (code === 'bug') console.error('sending failed', error);
  const platformCode = error instanceof CompanionError ? error.detail.platformCode : undefined;
  const final = code === 'refused' || code === 'application-refused';
  await record(identifier, (row) => {
    if (row.uuid || (!final && row.problem?.code === code)) return row;
    const at = Date.now();
    const refused = { at, ...(platformCode === undefined ? {} : { platformCode }) };
    return final ? { ...row, refused } : { ...row, problem: { code, at } };
  });
}

/** The user took it back while it was on the wire: what arrived is cancelled. */
async function takeBackIfWithdrawn(identifier: string, session: Session): Promise<void> {
  const request = await findRequest(identifier);
  if (!request?.uuid || request.withdrawnAt === undefined || isSettled(statusOf(request))) return;
  await cancelPayload(session.jwt, request.uuid).catch(() => undefined);
}
