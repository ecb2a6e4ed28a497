import type { PayloadView } from '../platform/payload-view';
import type { Job } from './jobs';

const MINUTE = 60_000;

/** Waits for a node's answer after a signature: it is told some seconds later (protocol §4.2). */
const DISPATCH_WAITS: Readonly<Record<string, number>> = {
  'dispatch-1': 15_000,
  'dispatch-2': MINUTE,
  'dispatch-3': 10 * MINUTE,
};

/** Waits when it rang before the platform's records say why: they may follow (protocol §4.2). */
const EARLY_WAITS: Readonly<Record<string, number>> = {
  'early-1': 5000,
  'early-2': 30_000,
  'early-3': 5 * MINUTE,
};

/** How long after its expiry an opened payload may still be signed, as far as we follow it. */
const LATE_SIGN_WAIT = 7 * 24 * 60 * MINUTE;

/**
 * When a payload is looked at again though nothing rings, so that nothing depends on a webhook:
 * never once all is known; an open one rarely, and once its time is over.
 * @returns undefined when there is nothing more to come
 */
export function nextRefresh(
  { state, complete, truth, maySign }: PayloadView,
  job: Job,
  now: number,
): { at: number; why: string } | undefined {
  if (complete) return undefined;
  if (state === 'signed') return inRounds('dispatch', DISPATCH_WAITS, job, now);
  if (job.why === 'webhook' || job.why.startsWith('early-')) {
    const soon = inRounds('early', EARLY_WAITS, job, now);
    if (soon) return soon;
  }
  // Any account may sign it: it concerns no user here before it is signed, and a webhook reports that.
  if (!maySign) return undefined;
  const end = truth.expiresAt ?? now + 24 * 60 * MINUTE;
  if (now > end + LATE_SIGN_WAIT) return undefined;
  const wait = now < end ? Math.min(30 * MINUTE, end - now + 5000) : 6 * 60 * MINUTE;
  return { at: now + wait, why: 'open' };
}

function inRounds(name: string, waits: Readonly<Record<string, number>>, job: Job, now: number) {
  const round = job.why.startsWith(`${name}-`) ? Number(job.why.slice(name.length + 1)) + 1 : 1;
  const why = `${name}-${round}`;
  const wait = waits[why];
  return wait === undefined ? undefined : { at: now + wait, why };
}
