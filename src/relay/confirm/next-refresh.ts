import type { PayloadView } from '../platform/payload-view';
import type { Job } from './jobs';

const MINUTE = 60_000;

/** Waits for the ledger's result, which follows a signature by some seconds (protocol §4.2). */
const DISPATCH_WAITS: Readonly<Record<string, number>> = {
  'dispatch-1': 15_000,
  'dispatch-2': MINUTE,
  'dispatch-3': 10 * MINUTE,
};

/** Waits after a webhook that arrived before the platform's records show it (protocol §4.2). */
const EARLY_WAITS: Readonly<Record<string, number>> = {
  'early-1': 5000,
  'early-2': 30_000,
  'early-3': 5 * MINUTE,
};

/** An opened payload can be signed after its expiry; it is refreshed for so long afterwards. */
const LATE_SIGN_WAIT = 7 * 24 * 60 * MINUTE;

/**
 * Schedules the next refresh of a payload, so that its outcome is found without a webhook: not
 * after it is complete, rarely while it is open, and once after it expires.
 * @param isOwned whether the payload has an owner, so that its outcome is stored
 * @returns undefined when no refresh is needed
 */
export function nextRefresh(
  { state, complete, remoteStatus, onlySigner }: PayloadView,
  job: Job,
  now: number,
  isOwned: boolean,
): { at: number; why: string } | undefined {
  if (complete) return undefined;
  if (state === 'signed') return nextRound('dispatch', DISPATCH_WAITS, job, now);
  if (job.why === 'webhook' || job.why.startsWith('early-')) {
    const early = nextRound('early', EARLY_WAITS, job, now);
    if (early) return early;
  }
  // Any account may sign it, and it was not created on this relay: a webhook reports a signature.
  if (!onlySigner && !isOwned) return undefined;
  const end = remoteStatus.expiresAt ?? now + 24 * 60 * MINUTE;
  if (now > end + LATE_SIGN_WAIT) return undefined;
  const wait = now < end ? Math.min(30 * MINUTE, end - now + 5000) : 6 * 60 * MINUTE;
  return { at: now + wait, why: 'open' };
}

function nextRound(name: string, waits: Readonly<Record<string, number>>, job: Job, now: number) {
  const round = job.why.startsWith(`${name}-`) ? Number(job.why.slice(name.length + 1)) + 1 : 1;
  const why = `${name}-${round}`;
  const wait = waits[why];
  return wait === undefined ? undefined : { at: now + wait, why };
}
