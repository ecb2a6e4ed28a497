import type { PayloadView } from '../platform/payload-view';
import type { Job } from './jobs';

const MINUTE = 60_000;

/** Waits for a node's answer after a signature: it is told some seconds later (protocol §4.2). */
const DISPATCH_WAITS: Readonly<Record<string, number>> = {
  'dispatch-1': 15_000,
  'dispatch-2': MINUTE,
  'dispatch-3': 10 * MINUTE,
};

/** How long after its expiry an opened payload may still be signed, as far as we follow it. */
const LATE_SIGN_WAIT = 7 * 24 * 60 * MINUTE;

/**
 * When a payload is looked at again though nothing rings, so that nothing depends on a webhook:
 * never once all is known; an open one rarely, and once its time is over.
 * @returns undefined when there is nothing more to come
 */
export function nextLook(
  { state, complete, truth, account }: PayloadView,
  job: Job,
  now: number,
): { at: number; why: string } | undefined {
  // Of whom nothing is told nobody here can be told anything, until it rings.
  if (complete || !account) return undefined;
  if (state === 'signed') {
    const round = Number(/^dispatch-(\d)$/.exec(job.why)?.[1] ?? 0) + 1;
    const why = `dispatch-${round}`;
    const wait = DISPATCH_WAITS[why];
    return wait === undefined ? undefined : { at: now + wait, why };
  }
  const end = truth.expiresAt ?? now + 24 * 60 * MINUTE;
  if (now > end + LATE_SIGN_WAIT) return undefined;
  const wait = now < end ? Math.min(30 * MINUTE, end - now + 5000) : 6 * 60 * MINUTE;
  return { at: now + wait, why: 'open' };
}
