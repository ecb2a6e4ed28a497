import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Figure, figure } from '../figures.js';
import { writeFloor } from '../floor.js';
import { median } from '../median.js';
import { popupSize, workerSize } from '../size-figures.js';
import { startPlainFirefox } from './plain-firefox.js';
import { measurePopups } from './popup-figures.js';
import { measureWakes } from './wake-figures.js';

const ROUNDS = 15;
/** Differences of one or two milliseconds want more of them. */
const WAKE_ROUNDS = 45;
const dist = resolve('dist/firefox');

/** What is measured in Firefox, named as in Chromium where it is the same. */
export async function firefoxFigures(): Promise<Figure[]> {
  const figures = await measureAgainstFloor();
  figures.push(figure('worker_js_gz_kib', workerSize(dist), 12));
  figures.push(figure('popup_js_gz_kib', popupSize(dist), 18));
  return figures.map((own) => ({ ...own, key: `firefox_${own.key}` }));
}

/** The companion against the floor, in one browser, in turns. Each value is of medians. */
async function measureAgainstFloor(): Promise<Figure[]> {
  const floor = await writeFloor('firefox');
  const firefox = await startPlainFirefox([dist, floor]);
  const over = (own: number[] = [], least: number[] = []): number => median(own) - median(least);
  const times = (own: number[] = [], least: number[] = []): number => median(own) / median(least);
  try {
    const { system, ids } = firefox;
    const [page, pageFloor] = await measureWakes(system, ids, WAKE_ROUNDS);
    const [popup, popupFloor] = await measurePopups(system, ids, ROUNDS);
    return [
      figure('worker_start_over_floor_ms', over(page?.start, pageFloor?.start), undefined),
      figure('worker_wake_over_floor_ms', over(page?.wake, pageFloor?.wake), undefined),
      figure('worker_wake_ms', median(page?.wake ?? []), undefined),
      figure('wake_ratio', times(page?.wake, pageFloor?.wake), 1.5),
      figure('popup_fcp_over_floor_ms', over(popup?.paint, popupFloor?.paint), undefined),
      figure(
        'popup_interactive_over_floor_ms',
        over(popup?.interactive, popupFloor?.interactive),
        undefined,
      ),
      figure('popup_interactive_ms', median(popup?.interactive ?? []), undefined),
      figure('popup_interactive_ratio', times(popup?.interactive, popupFloor?.interactive), 1.6),
      figure('popup_usable_ms', median(popup?.usable ?? []), undefined),
      figure('popup_usable_ratio', times(popup?.usable, popupFloor?.usable), undefined),
    ];
  } finally {
    await firefox.close();
    await rm(floor, { recursive: true, force: true });
  }
}
