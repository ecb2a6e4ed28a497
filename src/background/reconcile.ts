import { hasCallsLeft } from '../adapters/platform/budget';
import { checkForLoss } from '../adapters/storage/database-loss';
import { findRequest, getOpenRequests } from '../adapters/storage/find-requests';
import { moveFallbackToDatabase } from '../adapters/storage/request-writes';
import type { ErrorCode } from '../core/companion-error';
import { limitConcurrency } from '../core/limit-concurrency';
import type { SignRequest } from '../core/request/sign-request';
import { isSettled, statusOf } from '../core/request/status';
import { isDue } from '../core/request/watch-pace';
import { cancelPending } from './cancel-pending';
import { notifyEnded } from './notify-ended';
import { showOpenRequests } from './open-requests';
import { refresh } from './refresh';
import { send } from './send';
import { findSessionFor } from './session';

/** Sends all unsent requests, oldest first, and refreshes all open ones. */
export function reconcile(): Promise<void> {
  return processOpen(() => true);
}

/** Sends and refreshes the requests that are due at an alarm. */
export function reconcileDue(): Promise<void> {
  return processOpen((request) => isDue(request, Date.now()));
}

/**
 * Call it when a worker starts, because an earlier one may have been stopped at any point. Notifies
 * ended requests, opens sockets for open ones (each new socket sends an event, which starts a
 * refresh), and sends unsent ones.
 */
export async function resume(): Promise<void> {
  // Not awaited: it must run even if the rest fails, and must not delay the rest.
  checkForLoss().catch((error) => console.error('database loss', error));
  await notifyEnded();
  await processOpen((request) => request.uuid === undefined && isDue(request, Date.now()));
}

/** At most 10 background refreshes run at once, so that user actions are never queued behind them. */
const limitRefreshes = limitConcurrency(10);

async function processOpen(isWanted: (request: SignRequest) => boolean): Promise<void> {
  await moveFallbackToDatabase();
  const open = await getOpenRequests();
  if (open.length === 0) return;
  void showOpenRequests();
  const wanted = open.toReversed().filter(isWanted);
  for (const { uuid, identifier } of wanted) {
    if (!uuid && (await sendIsBlocked(identifier))) return;
  }
  const sent = wanted.filter(({ uuid }) => uuid);
  // When the rate limit does not allow all, the requests refreshed longest ago come first.
  sent.sort((a, b) => (a.lookedAt ?? 0) - (b.lookedAt ?? 0));
  await Promise.all(sent.map((request) => limitRefreshes(() => refreshOpen(request))));
}

async function refreshOpen(request: SignRequest): Promise<void> {
  const mustCancel = request.withdrawnAt !== undefined && !isSettled(statusOf(request));
  // A request that must be cancelled does not wait for the rate limit.
  if (!mustCancel && !hasCallsLeft('due')) return;
  const session = mustCancel ? await findSessionFor(request) : undefined;
  if (session) await cancelPending(request, session);
  await refresh(request.identifier, undefined, request);
}

/** Problems that the next request would have too. */
const BLOCKING: readonly ErrorCode[] = [
  ...(['offline', 'relay-unreachable'] as const),
  ...(['rate-limited', 'platform-down'] as const),
];

/** Sends a request. @returns whether it failed with a problem that blocks the next ones too */
async function sendIsBlocked(identifier: string): Promise<boolean> {
  await send(identifier);
  const code = (await findRequest(identifier))?.problem?.code;
  return code !== undefined && BLOCKING.includes(code);
}
