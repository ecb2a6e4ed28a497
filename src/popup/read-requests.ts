import { isPrivateContext } from '../adapters/browser/private-context';
import { getOpenPrivateRequests } from '../adapters/storage/fallback-store';
import { getOpenRequests } from '../adapters/storage/find-requests';
import { findNewestRequests } from '../adapters/storage/request-reads';
import type { SignRequest } from '../core/request/sign-request';
import { isWaiting } from '../core/request/status';

/** The requests that the popup shows. */
export interface PopupRequests {
  /** Whether the status of any request can still change. */
  readonly hasOpen: boolean;
  /** Those that wait for an answer, newest first. */
  readonly waiting: readonly SignRequest[];
  /** The newest that ended, newest first. */
  readonly ended: readonly SignRequest[];
}

/** How many ended requests are shown, and among how many of the newest requests they are searched. */
const ENDED = 3;
const SEARCHED = 60;

/**
 * Reads what the popup shows. Over a private window these are only the private requests, as the database
 * cannot open there.
 */
export async function readRequests(): Promise<PopupRequests> {
  const isPrivate = isPrivateContext();
  const now = Date.now();
  const [open, ended] = await Promise.all([
    isPrivate ? getOpenPrivateRequests() : getOpenRequests(),
    isPrivate
      ? []
      : findNewestRequests((row) => !isWaiting(row, now), ENDED, SEARCHED).catch(() => []),
  ]);
  // Private requests are not in the history: they are shown here until they are deleted.
  const waiting = open.filter((row) => row.private || isWaiting(row, now));
  return { hasOpen: open.length > 0, waiting, ended };
}
