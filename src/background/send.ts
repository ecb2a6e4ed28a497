import { findRequest } from '../adapters/storage/find-requests';
import { addRequest } from '../adapters/storage/request-writes';
import { CompanionError, codeOf } from '../core/companion-error';
import { dropUndefined } from '../core/fields';
import { applyAbsent, applyCreated, applyStatus } from '../core/request/apply-status';
import type { SignRequest } from '../core/request/sign-request';
import { isSettled, statusOf } from '../core/request/status';
import type { Session } from '../core/session';
import { cancelPending } from './cancel-pending';
import { platform } from './platform';
import { record } from './record';
import { expectSessionFor } from './session';

/** Sends under way in this worker: nobody else may start the same one. */
const underWay = new Map<string, Promise<void>>();

/**
 * Puts a new request on disk, then on the wire.
 * @returns when it is on disk; the sending goes on
 * @throws CompanionError `draft-gone`, `storage-none`
 */
export async function sendNew(
  request: SignRequest,
  draft: string | undefined,
  session: Session,
): Promise<void> {
  const posted = { ...request, postedAt: request.createdAt };
  const stored = addRequest(posted, draft);
  // Taken before the row can be seen: nobody else finds it unsent and starts too.
  const sending = stored.then((outcome) =>
    outcome === 'added' ? post(posted, session) : undefined,
  );
  occupy(request.identifier, sending);
  if ((await stored) === 'draft-gone') throw new CompanionError('draft-gone');
}

/**
 * Brings a stored request to the platform, exactly once. What was on the wire before is looked for
 * by its identifier first, because the answer to an earlier try may have got lost. Should a try and
 * a late earlier one cross, the platform refuses the second (code 409) and the first is found.
 */
export function send(identifier: string): Promise<void> {
  return underWay.get(identifier) ?? occupy(identifier, sendStored(identifier));
}

function occupy(identifier: string, work: Promise<void>): Promise<void> {
  const done = work
    .catch((error) => noteProblem(identifier, error, false))
    .catch((error) => console.error('sending failed', error))
    .finally(() => underWay.delete(identifier));
  underWay.set(identifier, done);
  return done;
}

async function sendStored(identifier: string): Promise<void> {
  const request = await findRequest(identifier);
  if (!request || request.uuid || isSettled(statusOf(request))) return;
  const session = await expectSessionFor(request);
  if (request.postedAt !== undefined && (await adopt(identifier, session))) return;
  // In one step with whoever takes it back: after this it is on the wire, or never will be.
  const now = Date.now();
  const claimed = await record(identifier, (row) =>
    row.withdrawnAt === undefined ? { ...row, postedAt: now } : applyAbsent(row, now),
  );
  if (claimed && claimed.withdrawnAt === undefined) await post(claimed, session);
}

async function post(request: SignRequest, session: Session): Promise<void> {
  const { identifier } = request;
  try {
    const created = await platform.createPayload(session, request.body);
    await settle(identifier, session, (row) => applyCreated(row, created, Date.now()));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'duplicate' && (await adopt(identifier, session))) return;
    await noteProblem(identifier, error, code === 'refused' || code === 'application-refused');
  }
}

/** Takes over the payload that already carries this identifier. @returns whether there was one */
async function adopt(identifier: string, session: Session): Promise<boolean> {
  const truth = await platform.findPayload(session, identifier);
  if (truth) await settle(identifier, session, (row) => applyStatus(row, truth, Date.now()));
  return truth !== undefined;
}

/** Writes what is known now; what the user took back meanwhile is cancelled. */
async function settle(
  identifier: string,
  session: Session,
  change: (request: SignRequest) => SignRequest,
): Promise<void> {
  const settled = await record(identifier, change);
  if (settled?.withdrawnAt !== undefined) await cancelPending(settled, session);
}

/** What can pass stays to be sent; what the platform refuses for good is said so. */
async function noteProblem(identifier: string, error: unknown, final: boolean): Promise<void> {
  const code = codeOf(error);
  if (code === 'bug') console.error('sending failed', error);
  const platformCode = error instanceof CompanionError ? error.detail.platformCode : undefined;
  const at = Date.now();
  await record(identifier, (row) => {
    if (row.uuid) return row;
    if (final) return { ...row, refused: dropUndefined({ at, platformCode }) };
    const times = row.problem?.code === code ? row.problem.times + 1 : 1;
    return { ...row, problem: { code, at, times } };
  });
}
