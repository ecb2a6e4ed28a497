import type { SignRequest } from './sign-request';
import { statusOf } from './status';

const MINUTE = 60_000;

/** How long after the last news a request's socket is held by the worker. */
const FRESH = 15 * MINUTE;

/** The time of a request's newest fact. */
function newsAt(request: SignRequest): number {
  return Math.max(
    request.createdAt,
    request.sentAt ?? 0,
    request.openedAt ?? 0,
    request.resolvedAt ?? 0,
  );
}

/** Whether an answer may come any moment: then the worker listens, and stays awake by it. */
export function isFresh(request: SignRequest, now: number): boolean {
  return request.uuid !== undefined && now - newsAt(request) < FRESH;
}

/**
 * Those there may be something to hear of, with the newest news first: not every one can be
 * listened to. Where a node has answered, nothing more is said on the line.
 */
export function chooseWatched(open: readonly SignRequest[]): SignRequest[] {
  const sent = open.filter(({ uuid, answer }) => uuid && !answer?.dispatchedResult);
  // Equal times need a fixed order: with more requests than sockets, each refresh would otherwise
  // choose others, and sockets would be closed and opened without end.
  return sent.sort((a, b) => newsAt(b) - newsAt(a) || (a.identifier < b.identifier ? -1 : 1));
}

/**
 * Whether the platform should be asked about a request when nobody urges it: unsent ones after a
 * pause that doubles up to an hour, sent ones at once while fresh, then ever more seldom. Polling
 * is frowned on by the platform (protocol §3.8).
 */
export function isDue(request: SignRequest, now: number): boolean {
  const { problem, uuid, lookedAt } = request;
  if (!uuid) return !problem || now - problem.at >= pause(problem.times);
  if (isFresh(request, now) || lookedAt === undefined) return true;
  const gap = (now - newsAt(request)) / 8;
  return now - lookedAt >= Math.min(Math.max(gap, 5 * MINUTE), 360 * MINUTE);
}

/** Half a minute, doubled with each failure in a row, an hour at the most. */
function pause(times: number): number {
  return Math.min(60 * MINUTE, 0.5 * MINUTE * 2 ** Math.max(0, times - 1)) - 1000;
}

/**
 * Minutes until open requests are looked at again, or undefined when none is open. Half a minute is
 * the shortest alarm (Chrome 120).
 */
export function findPaceMinutes(open: readonly SignRequest[], now: number): number | undefined {
  if (open.length === 0) return undefined;
  const unsent = open.some((request) => !request.uuid && (request.problem?.times ?? 0) < 4);
  const taking = open.some((request) => statusOf(request) === 'withdrawing');
  if (unsent || taking) return 0.5;
  return open.some((request) => isFresh(request, now)) ? 1 : 5;
}
