import { codeOf } from '../../../core/companion-error';
import { exportRequests } from './export-job';
import { importFile, previewImport, undoFileImport } from './import-job';
import type { JobCall, JobContext, JobReply, Jobs } from './job';
import { removeSelected, restoreAll } from './remove-job';

// The history page starts this worker for one job, so that reading or writing 100,000 requests does
// not block its input. It is terminated afterwards.

type Handlers = {
  readonly [Name in keyof Jobs]: (
    context: JobContext,
    ...args: Parameters<Jobs[Name]>
  ) => Promise<ReturnType<Jobs[Name]>>;
};

const handlers: Handlers = {
  export: exportRequests,
  read: previewImport,
  import: importFile,
  takeBack: undoFileImport,
  remove: removeSelected,
  restore: restoreAll,
};

const cancel = new AbortController();
const send = (reply: JobReply) => postMessage(reply);

/** Milliseconds between two progress messages: the page draws after each. */
const PROGRESS_INTERVAL = 100;
let lastProgress = performance.now();

const context: JobContext = {
  signal: cancel.signal,
  async reportProgress(done, total) {
    const now = performance.now();
    if (done < total && now - lastProgress > PROGRESS_INTERVAL) {
      lastProgress = now;
      send({ about: 'progress', done, total });
    }
    // A cancel message can arrive only in another task.
    await new Promise((resolve) => setTimeout(resolve));
  },
};

async function run(name: keyof Jobs, args: readonly unknown[]): Promise<void> {
  const work = handlers[name] as (
    context: JobContext,
    ...args: readonly unknown[]
  ) => Promise<unknown>;
  try {
    send({ about: 'result', result: await work(context, ...args) });
  } catch (error) {
    if (cancel.signal.aborted) return send({ about: 'result', result: undefined });
    console.error('files', error);
    send({ about: 'failure', code: codeOf(error) });
  }
}

addEventListener('message', ({ data }: MessageEvent<JobCall>) => {
  if (data.name === 'cancel') cancel.abort();
  else void run(data.name, data.args);
});
