import { hasCallsLeft } from '../adapters/platform/budget';
import { checkForLoss } from '../adapters/storage/database-loss';
import { findRequest, getOpenRequests } from '../adapters/storage/find-requests';
import { moveFallbackToDatabase } from '../adapters/storage/request-writes';
import type { ErrorCode } from '../core/companion-error';
import { limitConcurrency } from '../core/limit-concurrency';
import type { SignRequest } from '../core/request/sign-request';
import { isDue } from '../core/request/watch-pace';
import { cancelPending } from './cancel-pending';
import { notifyEnded } from './notify-ended';
import { showOpenRequests } from './open-requests';
import { refresh } from './refresh';
import { send } from './send';
import { findSessionFor } from './session';

/** Sends what waits, oldest first, and fetches the truth of everything open: somebody asks. */
export function reconcile(): Promise<void> {
  return goThrough(() => true);
}

/** The same for what is due, when only time has passed. */
export function reconcileDue(): Promise<void> {
  return goThrough((request) => isDue(request, Date.now()));
}

/**
 * When a worker starts: an earlier one may have been stopped in the middle of anything. What is
 * untold is told, what is open is listened to (each new line rings at once, and is then looked at),
 * what is unsent is sent.
 */
export async function resume(): Promise<void> {
  // Not awaited: it must run even if the rest fails, and must not delay the rest.
  checkForLoss().catch((error) => console.error('database loss', error));
  await notifyEnded();
  await goThrough((request) => request.uuid === undefined && isDue(request, Date.now()));
}

/** Looks that could wait leave room on the line to those that cannot. */
const inTurn = limitConcurrency(10);

async function goThrough(isWanted: (request: SignRequest) => boolean): Promise<void> {
  await moveFallbackToDatabase();
  const open = await getOpenRequests();
  if (open.length === 0) return;
  void showOpenRequests();
  const wanted = open.toReversed().filter(isWanted);
  for (const { uuid, identifier } of wanted) {
    if (!uuid && (await isStuck(identifier))) return;
  }
  const sent = wanted.filter(({ uuid }) => uuid);
  // Where there is no room for all, those waiting longest for a look come first.
  sent.sort((a, b) => (a.lookedAt ?? 0) - (b.lookedAt ?? 0));
  await Promise.all(sent.map((request) => inTurn(() => follow(request))));
}

async function follow(request: SignRequest): Promise<void> {
  // What the user took back does not wait.
  if (request.withdrawnAt === undefined && !hasCallsLeft('due')) return;
  const session = request.withdrawnAt === undefined ? undefined : await findSessionFor(request);
  if (session) await cancelPending(request, session);
  await refresh(request.identifier, false, request);
}

/** Whoever is asked next gets no further. */
const STUCK: readonly ErrorCode[] = [
  ...(['offline', 'relay-unreachable'] as const),
  ...(['rate-limited', 'platform-down'] as const),
];

/** Sends one. @returns whether what stopped it would stop all that follow too */
async function isStuck(identifier: string): Promise<boolean> {
  await send(identifier);
  const code = (await findRequest(identifier))?.problem?.code;
  return code !== undefined && STUCK.includes(code);
}
