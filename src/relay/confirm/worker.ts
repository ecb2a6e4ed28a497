import { limitConcurrency } from '../../core/limit-concurrency';
import { type ConfirmDeps, confirm } from './confirm';
import { claimJobs, type Job, renewClaims, rescheduleJob, URGENT_REASONS } from './jobs';

/** Interval of reading the queue (ms), because other relays add jobs to it. */
const POLL_MS = 1000;

const CONCURRENCY = 8;

/** Interval of renewing the claims on jobs in progress; a claim lasts several. */
const RENEW_MS = 2000;

/** Processes the queue of payloads to refresh, as fast as the platform's rate limits allow. */
export interface Worker {
  /** Reads the queue now. Called after a job was added. */
  wake(): void;
  /** Claims no more jobs; resolves when all claimed ones have ended. */
  stop(): Promise<void>;
}

export function startWorker(deps: ConfirmDeps): Worker {
  const { sql, clock, log, platform } = deps;
  const limit = limitConcurrency(CONCURRENCY);
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let isWoken = false;
  let round: Promise<void> | undefined;

  const claimed = new Set<string>();
  const renewal = setInterval(() => {
    if (claimed.size === 0) return;
    renewClaims(sql, [...claimed]).catch((error) =>
      log.warn('claims on jobs could not be renewed; another relay may repeat them', { error }),
    );
  }, RENEW_MS);

  const runJob = async (job: Job): Promise<void> => {
    if (!stopped && platform.hasBudgetFor(URGENT_REASONS.includes(job.why) ? 'event' : 'due'))
      return await confirm(deps, job);
    const at = clock.now() + (stopped ? 0 : 5000);
    await rescheduleJob(sql, job, at, 'waits for the rate limit', false);
  };
  const runOnce = async (): Promise<void> => {
    do {
      isWoken = false;
      // No claims while the rate limit allows no call: to claim and release jobs costs writes.
      if (!platform.hasBudgetFor('event')) return;
      const which = platform.hasBudgetFor('due') ? 'all' : 'urgent';
      const most = platform.isUnreachable ? 1 : CONCURRENCY * 2;
      const jobs = await claimJobs(sql, clock.now(), most, which);
      for (const { payload } of jobs) claimed.add(payload);
      const run = (job: Job) => runJob(job).finally(() => claimed.delete(job.payload));
      await Promise.all(jobs.map((job) => limit(() => run(job))));
      if (jobs.length > 0) isWoken = true;
    } while (isWoken && !stopped);
  };
  const wake = (): void => {
    clearTimeout(timer);
    if (stopped) return;
    isWoken = true;
    round ??= runOnce()
      .catch((error) =>
        log.error('the queue could not be processed; the relay tries again', { error }),
      )
      .finally(() => {
        round = undefined;
        if (!stopped) timer = setTimeout(wake, POLL_MS);
      });
  };
  wake();
  return {
    wake: wake,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
      clearInterval(renewal);
    },
  };
}
