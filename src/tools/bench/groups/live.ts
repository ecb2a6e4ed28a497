import type { Sandbox } from '../../../sandbox/sandbox';
import { withTimeout } from '../../browser/with-timeout';
import type { BenchExtension, BenchPage } from '../browser/bench-browser';
import { whenTrue } from '../browser/when-true';
import type { Group } from '../harness/group';
import { createPayloads } from './create-payloads';
import { createRequests } from './create-requests';
import { startSignedIn } from './signed-in';
import { whenListening } from './when-listening';

/** Requests in each turn; each is opened and then signed. */
const COUNT = 4;

/**
 * From a status frame leaving the platform until the history's row is painted with the new status;
 * against a page that shows what arrives on a bare socket as text.
 */
export const liveGroup: Group = {
  name: 'live',
  seconds: 35,
  ratios: [
    { key: 'frame_to_row_ratio_p50', reading: 'row' },
    { key: 'frame_to_row_ratio_p95', reading: 'row', part: 0.95 },
  ],
  async open(place) {
    const { own, other, sandbox, close } = await startSignedIn(place);
    const isFloor = place.other.kind === 'floor';
    return {
      async take(side) {
        if (side === 0) return { row: await historyTimes(own, sandbox) };
        return {
          row: isFloor ? await socketTimes(other, sandbox) : await historyTimes(other, sandbox),
        };
      },
      close,
    };
  },
};

async function historyTimes(extension: BenchExtension, sandbox: Sandbox): Promise<number[]> {
  const page = await extension.openPage('src/options/index.html');
  await page.until("document.querySelector('html[data-ready]')");
  const created = await createRequests(page, sandbox, COUNT);
  const uuids = created.map(({ uuid }) => uuid);
  await whenListening(sandbox, uuids);
  const status = (at: number) =>
    `document.querySelector('[data-request="${created[at]?.identifier}"] [data-status]')?.dataset.status`;
  for (const at of uuids.keys()) await page.until(`${status(at)} === 'pushed'`);
  const times = await timeAll(page, sandbox, uuids, (at, word) =>
    word === 'opened'
      ? `${status(at)} === 'opened'`
      : `!['pushed', 'opened', 'signing'].includes(${status(at)})`,
  );
  await page.close();
  return times;
}

async function socketTimes(extension: BenchExtension, sandbox: Sandbox): Promise<number[]> {
  const page = await extension.openPage('sockets.html');
  await page.until("document.querySelector('html[data-ready]')");
  const uuids = createPayloads(sandbox, COUNT);
  await page.evaluate(`listen(${JSON.stringify(uuids)}).then(() => true)`);
  const times = await timeAll(
    page,
    sandbox,
    uuids,
    (at, word) => `document.getElementById('u${uuids[at]}').textContent === '${word}'`,
  );
  await page.close();
  return times;
}

/** @param shown an expression: the page shows that the payload is opened or signed */
async function timeAll(
  page: BenchPage,
  sandbox: Sandbox,
  uuids: readonly string[],
  shown: (at: number, word: 'opened' | 'signed') => string,
): Promise<number[]> {
  const times: number[] = [];
  for (const [at, uuid] of uuids.entries()) {
    for (const word of ['opened', 'signed'] as const) {
      const seen = page.evaluate<number>(
        `${whenTrue(shown(at, word))}
          .then(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
          .then(() => performance.timeOrigin + performance.now())`,
      );
      // When the phone fails, that is the error to report.
      seen.catch(() => undefined);
      // The page answers in order: it is watching once this comes back.
      await page.evaluate('true');
      const left = whenPublished(sandbox, uuid, word);
      if (word === 'opened') sandbox.phone.open(uuid);
      else await sandbox.phone.sign(uuid);
      const sent = await left;
      times.push((await withTimeout(seen, 10_000, `the page to show ${word}`)) - sent);
    }
  }
  return times;
}

/** @returns when the frame was published, milliseconds since 1970 by a clock with fractions */
function whenPublished(sandbox: Sandbox, uuid: string, word: 'opened' | 'signed'): Promise<number> {
  return new Promise((resolve) => {
    const stop = sandbox.platform.channels.subscribe(uuid, (frame) => {
      if (!(word === 'opened' ? frame.opened : frame.payload_uuidv4)) return;
      stop();
      resolve(performance.timeOrigin + performance.now());
    });
  });
}
