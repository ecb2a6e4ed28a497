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
import { refresh } from './refresh';
import { expectSessionFor } from './session';
import { updateRequest } from './update-request';

/** Sends in progress, by request: a second call joins the first. */
const running = new Map<string, Promise<void>>();

/**
 * Stores a new request, then sends it.
 * @returns when the request is stored; sending continues
 * @throws CompanionError `draft-gone`, `storage-none`
 */
export async function sendNew(
  request: SignRequest,
  draft: string | undefined,
  session: Session,
): Promise<void> {
  const posted = { ...request, postedAt: request.createdAt };
  const stored = addRequest(posted, draft);
  // Registered before the row is visible, so that `reconcile` cannot find it unsent and send it too.
  const sending = stored.then((outcome) =>
    outcome === 'added' ? post(posted, session) : undefined,
  );
  track(request.identifier, sending);
  if ((await stored) === 'draft-gone') throw new CompanionError('draft-gone');
}

/**
 * Sends a stored request to the platform, exactly once. A request that was posted before is first
 * looked up by its identifier, because the response to that try may have been lost. When two tries
 * arrive, the platform refuses the second (code 409), and the payload of the first is used.
 */
export function send(identifier: string): Promise<void> {
  return running.get(identifier) ?? track(identifier, sendStored(identifier));
}

function track(identifier: string, sending: Promise<void>): Promise<void> {
  const done = sending
    .catch((error) => storeProblem(identifier, error, false))
    .catch((error) => console.error('sending failed', error))
    .finally(() => running.delete(identifier));
  running.set(identifier, done);
  return done;
}

async function sendStored(identifier: string): Promise<void> {
  const request = await findRequest(identifier);
  if (!request || request.uuid || isSettled(statusOf(request))) return;
  const session = await expectSessionFor(request);
  if (request.postedAt !== undefined && (await adopt(identifier, session))) return;
  // One transaction decides between sending and withdrawing: a withdrawn request is not posted.
  const now = Date.now();
  const claimed = await updateRequest(identifier, (row) =>
    row.withdrawnAt === undefined ? { ...row, postedAt: now } : applyAbsent(row, now),
  );
  if (claimed && claimed.withdrawnAt === undefined) await post(claimed, session);
}

async function post(request: SignRequest, session: Session): Promise<void> {
  const { identifier } = request;
  try {
    const created = await platform.createPayload(session, request.body);
    await applyAndCancel(identifier, session, (row) => applyCreated(row, created, Date.now()));
    if (created.relayed) void refresh(identifier);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'duplicate' && (await adopt(identifier, session))) return;
    await storeProblem(identifier, error, code === 'refused' || code === 'application-refused');
  }
}

/** Applies the status of the payload that has this identifier. @returns whether there is one */
async function adopt(identifier: string, session: Session): Promise<boolean> {
  const status = await platform.findPayload(session, identifier);
  if (status) {
    await applyAndCancel(identifier, session, (row) => applyStatus(row, status, Date.now()));
  }
  return status !== undefined;
}

/** Stores a change, and cancels the payload if the user withdrew the request in the meantime. */
async function applyAndCancel(
  identifier: string,
  session: Session,
  change: (request: SignRequest) => SignRequest,
): Promise<void> {
  const changed = await updateRequest(identifier, change);
  if (changed?.withdrawnAt !== undefined) await cancelPending(changed, session);
}

/** Stores why sending failed. A temporary problem leaves the request unsent, a final one refused. */
async function storeProblem(identifier: string, error: unknown, isFinal: boolean): Promise<void> {
  const code = codeOf(error);
  if (code === 'bug') console.error('sending failed', error);
  const platformCode = error instanceof CompanionError ? error.detail.platformCode : undefined;
  const at = Date.now();
  await updateRequest(identifier, (row) => {
    if (row.uuid) return row;
    if (isFinal) return { ...row, refused: dropUndefined({ at, platformCode }) };
    const times = row.problem?.code === code ? row.problem.times + 1 : 1;
    return { ...row, problem: { code, at, times } };
  });
}
