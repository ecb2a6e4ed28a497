import { CompanionError } from '../../../core/companion-error';
import type { JobCall, JobName, JobReply, Jobs } from './job';

/** The job that runs, and its progress. */
export interface RunningJob {
  readonly name: JobName;
  readonly done: number;
  readonly total: number;
}

let running: RunningJob | undefined;
let cancel: (() => void) | undefined;
let queue: Promise<unknown> = Promise.resolve();
const listeners = new Set<() => void>();

/**
 * Runs a job in a worker when the jobs before it have ended. It continues while the user opens other
 * sections of the page.
 * @returns undefined when it was cancelled without a result
 * @throws CompanionError when the job failed
 */
export function runJob<Name extends JobName>(
  name: Name,
  ...args: Parameters<Jobs[Name]>
): Promise<ReturnType<Jobs[Name]> | undefined> {
  const work = queue.then(() => runInWorker(name, args));
  queue = work.catch(() => undefined);
  return work as Promise<ReturnType<Jobs[Name]> | undefined>;
}

/** Cancels the running job; it stops after its current batch. */
export function cancelJob(): void {
  cancel?.();
}

export function findRunningJob(): RunningJob | undefined {
  return running;
}

/** Calls the listener when a job progresses or ends. @returns stops it */
export function onJobChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function setRunning(job: RunningJob | undefined): void {
  running = job;
  for (const listener of listeners) listener();
}

async function runInWorker(name: JobName, args: readonly unknown[]): Promise<unknown> {
  const worker = new Worker(new URL('./files-worker.ts', import.meta.url), { type: 'module' });
  const send = (call: JobCall) => worker.postMessage(call);
  cancel = () => send({ name: 'cancel' });
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<JobReply>) => {
        if (data.about === 'progress') setRunning({ name, done: data.done, total: data.total });
        else if (data.about === 'result') resolve(data.result);
        else reject(new CompanionError(data.code));
      });
      worker.addEventListener('error', (event) => reject(event.error ?? new Error(event.message)));
      send({ name, args });
    });
  } finally {
    worker.terminate();
    cancel = undefined;
    setRunning(undefined);
  }
}
