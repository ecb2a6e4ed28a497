import type { Clock } from '../clock';
import type { Log } from '../log';
import type { Metrics } from '../metrics';
import type { Sql } from '../store/sql';
import type { Seal } from '../tokens/seal';
import { disableEndpoint, markFailed } from './outcomes';
import type { Post, PostAnswer } from './post';
import { toPostError } from './post-error';
import { prepare } from './prepare';
import { type Forward, unclaimForwards } from './queue';
import { findRetryAfter, nextAttempt } from './retry';

export interface DeliverDeps {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly seal: Seal;
  readonly post: Post;
  /** Marks a message as delivered. */
  readonly onDelivered: (forward: Forward) => Promise<void>;
}

/** Makes one attempt to deliver a message, and stores what came of it. */
export async function deliver(
  deps: DeliverDeps,
  forward: Forward,
  signal: AbortSignal,
): Promise<void> {
  const { sql, clock, seal, post, metrics } = deps;
  const outgoing = prepare(seal, forward, clock.now());
  if (!outgoing) return await fail(deps, forward, 'RELAY_KEY does not open what is stored');
  let answer: PostAnswer;
  try {
    answer = await post(outgoing, signal);
  } catch (error) {
    if (signal.aborted) return await unclaimForwards(sql, [forward.id]);
    return await fail(deps, forward, toPostError(error).message);
  }
  const { status, retryAfter } = answer;
  if (status >= 200 && status < 300) {
    await deps.onDelivered(forward);
    metrics.count('relay_forwards_total', { result: 'delivered' });
    return;
  }
  if (status === 410) {
    await disableEndpoint(sql, forward, clock.now());
    metrics.count('relay_forwards_total', { result: 'gone' });
    deps.log.warn('an endpoint answered 410 Gone and is disabled', { endpoint: forward.endpoint });
    return;
  }
  await fail(deps, forward, describeStatus(status), findRetryAfter(retryAfter, clock.now()));
}

async function fail(
  { sql, clock, log, metrics }: DeliverDeps,
  forward: Forward,
  problem: string,
  notBefore?: number,
): Promise<void> {
  const now = clock.now();
  const nextAt = nextAttempt(forward, now, notBefore);
  await markFailed(sql, { forward, problem, nextAt, notBefore }, now);
  metrics.count('relay_forwards_total', { result: nextAt === undefined ? 'dead' : 'failed' });
  if (nextAt !== undefined) return;
  const { endpoint, messageId } = forward;
  log.warn('a message could not be forwarded and is given up', { endpoint, messageId, problem });
}

/** What an answer other than 2xx means to the operator. */
export function describeStatus(status: number): string {
  const isRedirect = status >= 300 && status < 400;
  return `the receiver answered HTTP ${status}${isRedirect ? '; redirects are not followed' : ''}`;
}
