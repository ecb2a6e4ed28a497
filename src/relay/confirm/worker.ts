import { fewAtOnce } from '../../core/few-at-once';
import { type ConfirmDeps, confirm } from './confirm';
import { claimJobs, type Job, rescheduleJob, URGENT_REASONS } from './jobs';

/** Without a ring the queue is looked into this often; other relays may have filled it. */
const PACE_MS = 1000;

const AT_ONCE = 8;

/** Works the queue of payloads to look at, as fast as the platform's limits let it. */
export interface Worker {
  /** There is something to do. */
  ring(): void;
  /** Takes nothing new; resolves when what is under way is done. */
  stop(): Promise<void>;
}

export function startWorker(deps: ConfirmDeps): Worker {
  const { sql, clock, log, platform } = deps;
  const inTurn = fewAtOnce(AT_ONCE);
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let rung = false;
  let round: Promise<void> | undefined;

  const work = async (job: Job): Promise<void> => {
    if (!stopped && platform.mayAsk(URGENT_REASONS.includes(job.why) ? 'rung' : 'due'))
      return await confirm(deps, job);
    await rescheduleJob(sql, job, clock.now() + (stopped ? 0 : 5000), 'waits for room', false);
  };
  const runOnce = async (): Promise<void> => {
    do {
      rung = false;
      // Jobs nobody may ask about are left in peace: taking them and putting them back is not free.
      if (!platform.mayAsk('rung')) return;
      const which = platform.mayAsk('due') ? 'all' : 'rung';
      const most = platform.seemsAway ? 1 : AT_ONCE * 2;
      const jobs = await claimJobs(sql, clock.now(), most, which);
      await Promise.all(jobs.map((job) => inTurn(() => work(job))));
      if (jobs.length > 0) rung = true;
    } while (rung && !stopped);
  };
  const run = (): void => {
    clearTimeout(timer);
    if (stopped) return;
    rung = true;
    round ??= runOnce()
      .catch((error) => log.error('the queue could not be worked; tried again', { error }))
      .finally(() => {
        round = undefined;
        if (!stopped) timer = setTimeout(run, PACE_MS);
      });
  };
  run();
  return {
    ring: run,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
