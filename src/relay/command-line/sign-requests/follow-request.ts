import { setTimeout as sleep } from 'node:timers/promises';
import { findDuration } from '../../../core/transaction/duration';
import { callAgain } from '../api-client/call-again';
import type { RemoteRequest } from '../api-client/remote-request';
import type { RequestsClient } from '../api-client/requests-client';
import { EXIT, outcomeOf } from './outcome';
import type { Report } from './report';

/**
 * The relay answers after this time (s) at the latest. It fetches the payload for each call, so a
 * shorter one shows an opened request sooner, and uses more of the platform's limit of calls.
 */
const WAIT_S = 20;

/**
 * The least time (ms) between two calls: a signed request is answered without waiting, and a ledger
 * closes every four seconds.
 */
const MIN_POLL_MS = 4000;

/** How long (ms) the relay may be away. */
const GIVE_UP_MS = 10 * 60_000;

/** How long (ms) after its signature the ledger's result is waited for. */
const LEDGER_WAIT_MS = 10 * 60_000;

export interface FollowOptions {
  readonly report: Report;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/**
 * Waits until a request settles and, if its transaction goes to a ledger, until the result is known.
 * @returns the request as it is then, or as it is when the ledger has no result in time
 * @throws CallError, or the signal's reason
 */
export async function followRequest(
  client: RequestsClient,
  created: RemoteRequest,
  { report, now, signal }: FollowOptions,
): Promise<RemoteRequest> {
  let request = created;
  let signedAt: number | undefined;
  const draw = () =>
    report.waiting(`Waiting. ${outcomeOf(request).text}`, timeLeft(request, now()));
  const timer = setInterval(draw, 1000);
  const onWait = ({ message }: Error, waitMs: number) =>
    report.note(`${message} Asking again in ${findDuration(Math.ceil(waitMs / 1000))}.`);
  try {
    while (outcomeOf(request).exitCode === EXIT.pending) {
      draw();
      const askedAt = performance.now();
      if (request.state === 'signed') signedAt ??= askedAt;
      if (signedAt !== undefined && askedAt - signedAt > LEDGER_WAIT_MS) break;
      const get = () => client.get(request.uuid, WAIT_S);
      const next = await callAgain(get, { giveUpAfterMs: GIVE_UP_MS, signal, onWait });
      const isPending = outcomeOf(next).exitCode === EXIT.pending;
      const hasChanged = next.state !== request.state || next.opened !== request.opened;
      if (hasChanged && isPending) report.event('changed', next.fields, () => {});
      request = next;
      const early = MIN_POLL_MS - (performance.now() - askedAt);
      if (early > 0 && isPending) await sleep(early, undefined, { signal });
    }
  } finally {
    clearInterval(timer);
    report.clear();
  }
  return request;
}

/** The time within which the phone must open the request. */
function timeLeft({ state, opened, expiresAt }: RemoteRequest, now: number): string {
  if (state !== 'open' || opened || expiresAt === undefined) return '';
  const seconds = Math.max(0, Math.ceil((expiresAt - now) / 1000));
  return ` ${findDuration(seconds)} left.`;
}
