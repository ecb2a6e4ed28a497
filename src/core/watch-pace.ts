import type { SignRequest } from './sign-request';

/** How long after the last news a request's socket is held by the worker. */
const FRESH = 15 * 60_000;

/** The time of a request's newest fact. */
function newsAt(request: SignRequest): number {
  return Math.max(request.createdAt, request.sentAt ?? 0, request.openedAt ?? 0);
}

/** Whether an answer may come any moment: then the worker listens, and stays awake by it. */
export function isFresh(request: SignRequest, now: number): boolean {
  return request.uuid !== undefined && now - newsAt(request) < FRESH;
}

/**
 * Minutes until open requests are looked at again, or undefined when none is open. Half a minute is
 * the shortest alarm (Chrome 120); polling is frowned on by the platform (protocol §3.8).
 */
export function findPaceMinutes(open: readonly SignRequest[], now: number): number | undefined {
  if (open.length === 0) return undefined;
  if (open.some((request) => request.uuid === undefined)) return 0.5;
  return open.some((request) => isFresh(request, now)) ? 1 : 5;
}
