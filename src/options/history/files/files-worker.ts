import { codeOf } from '../../../core/companion-error';
import { exportRequests } from './export-job';
import { importFile, readFile, takeBack } from './import-job';
import type { JobAnswer, JobQuestion, Jobs, Steps } from './job';
import { removeAll, restoreAll } from './remove-job';

// A worker of the page's own: a hundred thousand requests are written and read beside the page,
// never in it. It does one job and is then let go.

type Handlers = {
  readonly [Name in keyof Jobs]: (
    steps: Steps,
    ...args: Parameters<Jobs[Name]>
  ) => Promise<ReturnType<Jobs[Name]>>;
};

const handlers: Handlers = {
  export: exportRequests,
  read: readFile,
  import: importFile,
  takeBack,
  remove: removeAll,
  restore: restoreAll,
};

const cancel = new AbortController();
const say = (answer: JobAnswer) => postMessage(answer);

/** Milliseconds between two words on how far it is: the page draws each. A quick job needs none. */
const BETWEEN = 100;
let told = performance.now();

const steps: Steps = {
  signal: cancel.signal,
  async tell(done, total) {
    const now = performance.now();
    if (done < total && now - told > BETWEEN) {
      told = now;
      say({ about: 'progress', done, total });
    }
    // A turn of its own, in which a cancel arrives.
    await new Promise((resolve) => setTimeout(resolve));
  },
};

async function run(name: keyof Jobs, args: readonly unknown[]): Promise<void> {
  const work = handlers[name] as (steps: Steps, ...args: readonly unknown[]) => Promise<unknown>;
  try {
    say({ about: 'result', result: await work(steps, ...args) });
  } catch (error) {
    if (cancel.signal.aborted) return say({ about: 'result', result: undefined });
    console.error('files', error);
    say({ about: 'failure', code: codeOf(error) });
  }
}

addEventListener('message', ({ data }: MessageEvent<JobQuestion>) => {
  if (data.name === 'cancel') cancel.abort();
  else void run(data.name, data.args);
});
