import { rm } from 'node:fs/promises';
import { type Figure, figure } from '../figures.js';
import { writeFloor } from '../floor.js';
import { median } from '../median.js';
import { firefoxBench } from './firefox-bench.js';
import { measureMenus } from './menu-figures.js';
import { startPlainFirefox } from './plain-firefox.js';
import { measurePopups } from './popup-figures.js';
import { measureWakes } from './wake-figures.js';

const ROUNDS = 15;
/** Differences of one or two milliseconds want more of them. */
const WAKE_ROUNDS = 45;

/** The companion against the floor, in one browser, in turns. Each value is of medians. */
export async function firefoxAgainstFloor(): Promise<Figure[]> {
  const floor = await writeFloor('firefox');
  const firefox = await startPlainFirefox([firefoxBench.dir, floor]);
  const over = (own: number[] = [], least: number[] = []): number => median(own) - median(least);
  const times = (own: number[] = [], least: number[] = []): number => median(own) / median(least);
  try {
    const { system, ids } = firefox;
    const [page, pageFloor] = await measureWakes(system, ids, WAKE_ROUNDS);
    const [popup, popupFloor] = await measurePopups(system, ids, ROUNDS);
    const [menu, menuFloor] = await measureMenus(system, ids, ROUNDS);
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
      figure('menu_to_review_over_floor_ms', over(menu, menuFloor), undefined),
    ];
  } finally {
    await firefox.close();
    await rm(floor, { recursive: true, force: true });
  }
}
