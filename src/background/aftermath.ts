import { showBadge } from '../adapters/badge';
import { changeRequest, getOpenRequests } from '../adapters/history';
import { getSessionState } from '../adapters/session-store';
import { isSessionOf } from '../core/session';
import type { SignRequest } from '../core/sign-request';
import { isSettled, isWaiting, statusOf } from '../core/status';
import { tellEnd } from './tell';
import { keepWatch } from './watch';

/** What follows from a change: badge and listening by what is open now, and an end is told once. */
export async function follow(before: SignRequest, after: SignRequest): Promise<void> {
  const status = statusOf(after);
  if (statusOf(before) === status && before.open === after.open) return;
  await showOpen();
  if (!isSettled(status) || after.toldAt !== undefined) return;
  if (await claimTelling(after.identifier)) await tellEnd(after);
}

/** Badge, and listening to what the session at hand can follow; without one nothing can be asked. */
export async function showOpen(): Promise<void> {
  const [open, { session }] = await Promise.all([getOpenRequests(), getSessionState()]);
  const ours = open.filter((request) => session && isSessionOf(session, request));
  await Promise.all([showBadge(open.filter(isWaiting).length), keepWatch(ours)]);
}

/** True for exactly one caller: two windows or two frames must not tell the same end twice. */
async function claimTelling(identifier: string): Promise<boolean> {
  const claimed = await changeRequest(identifier, (request) =>
    request.toldAt === undefined ? { ...request, toldAt: Date.now() } : request,
  );
  return claimed !== undefined && claimed.before.toldAt === undefined;
}
