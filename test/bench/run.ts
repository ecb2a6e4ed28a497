import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'vite';
import { extensionId } from '../browser/chromium/extension-id.js';
import { ensureReady } from '../machine/ready.js';
import { measureExport } from './export-figures.js';
import { type Figure, figure, oneLine, table } from './figures.js';
import { firefoxFigures } from './firefox/figures.js';
import { writeFloor } from './floor.js';
import { measureHistory } from './history-figures.js';
import { measureLive } from './live-figures.js';
import { median, percentile } from './median.js';
import { measureMenus } from './menu-figures.js';
import { startPlainBrowser } from './plain-browser.js';
import { measurePopups } from './popup-figures.js';
import { recogniseTime } from './recognise-figures.js';
import { measureSettle } from './settle-figures.js';
import { popupSize, workerSize } from './size-figures.js';
import { measureWorkers } from './worker-figures.js';

const ROUNDS = 15;
/** Differences of one or two milliseconds want more of them. */
const WORKER_ROUNDS = 45;
const dist = resolve('dist/chrome');

/** The companion against the floor, in one browser, in turns. Each value is a median. */
async function measureAgainstFloor(): Promise<Figure[]> {
  const floor = await writeFloor();
  const ids = [await extensionId(dist), await extensionId(floor)] as const;
  const browser = await startPlainBrowser([dist, floor]);
  try {
    const [worker, workerFloor] = await measureWorkers(browser.cdp, ids, WORKER_ROUNDS);
    const [popup, popupFloor] = await measurePopups(browser.cdp, ids, ROUNDS);
    const [menu, menuFloor] = await measureMenus(browser.cdp, ids, ROUNDS);
    const over = (own: number[] = [], least: number[] = []): number => median(own) - median(least);
    return [
      figure('worker_start_over_floor_ms', over(worker?.start, workerFloor?.start), 3),
      figure('worker_wake_over_floor_ms', over(worker?.wake, workerFloor?.wake), 5),
      figure('worker_wake_ms', median(worker?.wake ?? []), undefined),
      figure('popup_fcp_over_floor_ms', over(popup?.paint, popupFloor?.paint), 30),
      figure(
        'popup_interactive_over_floor_ms',
        over(popup?.interactive, popupFloor?.interactive),
        40,
      ),
      figure('popup_heap_over_floor_kib', over(popup?.heap, popupFloor?.heap), 150),
      figure('menu_to_review_over_floor_ms', over(menu, menuFloor), 250),
    ];
  } finally {
    await browser.close();
    await rm(floor, { recursive: true, force: true });
  }
}

/** The history at sizes ten times apart, over a page without any request. */
async function historyFigures(): Promise<Figure[]> {
  const { floor, samples } = await measureHistory(dist, [1000, 10_000, 100_000], 7);
  const small = samples[0];
  return samples.flatMap(({ count, open, search, searchP95, searchWhole, longFrames, heap }) => {
    const size = `history_${count / 1000}k`;
    const isLargest = count === 100_000;
    const asked = (most: number) => (isLargest ? most : undefined);
    // Growing as log n, from 1,000 to 100,000 a cost may become 5/3 of what it was.
    const grown = (own: number) => asked((own * Math.log(count)) / Math.log(1000));
    return [
      figure(`${size}_open_over_floor_ms`, open - floor, asked(150)),
      figure(`${size}_open_ms`, open, small && grown(small.open)),
      figure(`${size}_search_ms`, search, small && grown(small.search)),
      figure(`${size}_search_ms_p95`, searchP95, asked(50)),
      figure(`${size}_search_whole_ms`, searchWhole, undefined),
      figure(`${size}_heap_mib`, heap, asked(25)),
      ...(isLargest ? [figure('history_scroll_long_frames', longFrames, 0)] : []),
    ];
  });
}

async function allFigures(): Promise<Figure[]> {
  const figures = await measureAgainstFloor();
  figures.push(figure('worker_js_gz_kib', workerSize(dist), 12));
  figures.push(figure('popup_js_gz_kib', popupSize(dist), 18));
  const wake = figures.find(({ key }) => key === 'worker_wake_ms')?.measured ?? Number.NaN;
  const { send, row } = await measureLive(dist, ROUNDS);
  figures.push(figure('send_to_post_ms', median(send), wake + 15));
  figures.push(figure('frame_to_row_ms_p50', median(row), 60));
  figures.push(figure('frame_to_row_ms_p95', percentile(row, 0.95), 150));
  const { settle, floor, limited } = await measureSettle(dist, 500);
  figures.push(figure('settle_500_ms', settle, 2000));
  figures.push(figure('settle_500_lookups_only_ms', floor, undefined));
  figures.push(figure('settle_500_right_in_2s_at_100_calls_a_minute', limited, undefined));
  figures.push(...(await historyFigures()));
  const { exporting, idle, took } = await measureExport(dist, 100_000);
  figures.push(figure('export_100k_longest_block_ms', exporting, 50));
  figures.push(figure('export_100k_idle_block_ms', idle, undefined));
  figures.push(figure('export_100k_ms', took, undefined));
  figures.push(figure('recognise_100k_ms', recogniseTime(ROUNDS), 20));
  return figures;
}

const isFirefox = process.argv.includes('--firefox');
await ensureReady([isFirefox ? 'firefox' : 'browser']);
await build({ logLevel: 'warn', ...(isFirefox ? { mode: 'firefox' } : {}) });
// With "history" behind it only that is measured: it is the part that depends on how much there is.
const only = process.argv.includes('history');
const figures = isFirefox
  ? await firefoxFigures()
  : only
    ? await historyFigures()
    : await allFigures();
console.log(`${table(figures)}\n`);
console.log(oneLine(figures));
