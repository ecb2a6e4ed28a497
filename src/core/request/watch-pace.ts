import type { SignRequest } from './sign-request';
import { statusOf } from './status';

const MINUTE = 60_000;

/** How long (ms) after a change of a request the worker keeps its socket open. */
const RECENT_MS = 15 * MINUTE;

/** When a request last changed. */
function changedAt(request: SignRequest): number {
  return Math.max(
    request.createdAt,
    request.sentAt ?? 0,
    request.openedAt ?? 0,
    request.cancelledAt ?? 0,
    request.resolvedAt ?? 0,
  );
}

/** Whether a sent request changed recently. The worker opens a socket for it, and so stays awake. */
export function isRecent(request: SignRequest, now: number): boolean {
  return request.uuid !== undefined && now - changedAt(request) < RECENT_MS;
}

/**
 * The requests whose sockets may still send an event, the last changed first, because the number of
 * sockets is limited. After a result of a node the socket sends no more events.
 */
export function chooseWatched(open: readonly SignRequest[]): SignRequest[] {
  const sent = open.filter(({ uuid, answer }) => uuid && !answer?.dispatchedResult);
  // Equal times need a fixed order: with more requests than sockets, each refresh would otherwise
  // choose others, and sockets would be closed and opened without end.
  return sent.sort((a, b) => changedAt(b) - changedAt(a) || (a.identifier < b.identifier ? -1 : 1));
}

/**
 * Whether a request is sent or refreshed at an alarm. An unsent request is due after a pause that
 * doubles up to an hour. A sent request is always due while it is recent, and then at growing
 * intervals, because the platform discourages polling (protocol §3.8).
 */
export function isDue(request: SignRequest, now: number): boolean {
  const { problem, uuid, lookedAt } = request;
  if (!uuid) return !problem || now - problem.at >= pauseAfter(problem.times);
  if (isRecent(request, now) || lookedAt === undefined) return true;
  const interval = (now - changedAt(request)) / 8;
  return now - lookedAt >= Math.min(Math.max(interval, 5 * MINUTE), 360 * MINUTE);
}

/**
 * The pause (ms) after failures in a row: half a minute, doubled with each failure, at most an hour.
 * One second less, so that the alarm after the same interval does not come too early.
 */
function pauseAfter(times: number): number {
  return Math.min(60 * MINUTE, 0.5 * MINUTE * 2 ** Math.max(0, times - 1)) - 1000;
}

/**
 * Minutes until the next alarm; undefined when no request is open. Half a minute is the shortest
 * alarm (Chrome 120).
 */
export function findPaceMinutes(open: readonly SignRequest[], now: number): number | undefined {
  if (open.length === 0) return undefined;
  const isUnsent = open.some((request) => !request.uuid && (request.problem?.times ?? 0) < 4);
  const isWithdrawing = open.some((request) => statusOf(request) === 'withdrawing');
  if (isUnsent || isWithdrawing) return 0.5;
  return open.some((request) => isRecent(request, now)) ? 1 : 5;
}
