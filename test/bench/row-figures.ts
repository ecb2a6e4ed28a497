import { setTimeout } from 'node:timers/promises';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { within } from '../browser/within.js';
import type { BenchPage } from './bench-browser.js';
import { whenTrue } from './plain-page.js';

/** What a row may show then: once signed, a ledger's word follows on its heels. */
const STATUSES = { opened: "['opened']", signed: "['signed', 'submitted', 'validated']" };

const newest = "document.querySelector('[data-request] [data-status]')";

/**
 * How long the history lags behind the platform: from a status frame leaving the sandbox (its own
 * log, milliseconds since 1970) until the newest row shows the new status (the page's clock).
 */
export async function frameToRow(
  history: BenchPage,
  sandbox: Sandbox,
  uuid: string,
  status: 'opened' | 'signed',
  act: () => unknown,
): Promise<number> {
  const shown = history.evaluate<number>(
    `${whenTrue(`${STATUSES[status]}.includes(${newest}?.dataset.status)`)}
      .then(() => performance.timeOrigin + performance.now())`,
  );
  const word = status === 'opened' ? '"opened"' : '"signed"';
  const left = sandbox.traffic.waitFor(
    (entry) =>
      entry.method === 'FRAME' && entry.path.includes(uuid) && !!entry.data?.includes(word),
  );
  await act();
  const { at } = await left;
  return (await within(shown, 10_000, `the row to show ${status}`)) - at;
}

/**
 * Waits until the newest row stands at `pushed` and exactly one listens for its frames: the worker
 * leaves that to the page, and until it has, a frame may go to the one that is about to leave.
 */
export async function listening(history: BenchPage, sandbox: Sandbox, uuid: string): Promise<void> {
  await history.until(`${newest}?.dataset.status === 'pushed'`);
  const count = (wanted: string): number =>
    sandbox.traffic.count(({ method, path }) => method === wanted && path.includes(uuid));
  const settled = async (): Promise<void> => {
    for (let calm = 0; calm < 5; ) {
      await setTimeout(40);
      calm = count('OPEN') - count('CLOSE') === 1 ? calm + 1 : 0;
    }
  };
  await within(settled(), 10_000, 'one listener');
}
