import { CompanionError } from '../../../core/companion-error';
import type { JobAnswer, JobName, JobQuestion, Jobs } from './job';

/** The job that is done now, and how far it is. */
export interface Running {
  readonly name: JobName;
  readonly done: number;
  readonly total: number;
}

let running: Running | undefined;
let cancel: (() => void) | undefined;
let line: Promise<unknown> = Promise.resolve();
const listeners = new Set<() => void>();

/**
 * Does a job beside the page, after those asked for before. It goes on whatever part of the page is
 * shown.
 * @returns undefined when it was cancelled and nothing came of it
 * @throws CompanionError of what went wrong
 */
export function runJob<Name extends JobName>(
  name: Name,
  ...args: Parameters<Jobs[Name]>
): Promise<ReturnType<Jobs[Name]> | undefined> {
  const work = line.then(() => inWorker(name, args));
  line = work.catch(() => undefined);
  return work as Promise<ReturnType<Jobs[Name]> | undefined>;
}

/** Stops the job that is done now, between two of its steps. */
export function cancelJob(): void {
  cancel?.();
}

export function findRunning(): Running | undefined {
  return running;
}

/** Calls back whenever a job is further on or over, until stopped. */
export function onJob(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function setRunning(now: Running | undefined): void {
  running = now;
  for (const listener of listeners) listener();
}

async function inWorker(name: JobName, args: readonly unknown[]): Promise<unknown> {
  const worker = new Worker(new URL('./files-worker.ts', import.meta.url), { type: 'module' });
  const say = (question: JobQuestion) => worker.postMessage(question);
  cancel = () => say({ name: 'cancel' });
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<JobAnswer>) => {
        if (data.about === 'progress') setRunning({ name, done: data.done, total: data.total });
        else if (data.about === 'result') resolve(data.result);
        else reject(new CompanionError(data.code));
      });
      worker.addEventListener('error', (event) => reject(event.error ?? new Error(event.message)));
      say({ name, args });
    });
  } finally {
    worker.terminate();
    cancel = undefined;
    setRunning(undefined);
  }
}
