import { rm } from 'node:fs/promises';
import type { BenchExtension } from '../browser/bench-browser';
import { copyBuild } from '../builds/copy-build';
import { pageFiles } from '../floors/floor-files';
import type { Group } from '../harness/group';
import { historyFacts } from './history-facts';
import { HISTORY_PAGE, seedHistory, whenPrepared } from './seeded-history';
import { typeWords } from './type-words';

const LARGE = 100_000;
const SMALL = 1000;
const FIELD = '[name=sought-request]';

/**
 * A history of 100,000 requests.
 *
 * - **open**: from the navigation until the first row is painted; against a page that reads and shows as
 *   many rows of the same database with a bare cursor.
 * - **search**: from a key until the rows it found are painted; against the same page, which shows its
 *   rows anew with each key.
 * - **search growth**: the same with 100,000 requests against 1,000.
 */
export const historyGroup: Group = {
  name: 'history',
  seconds: 150,
  ratios: [
    { key: 'history_open_ratio', reading: 'open' },
    { key: 'history_search_growth_ratio', reading: 'growth' },
    { key: 'history_search_p95_ratio', reading: 'search', part: 0.95 },
  ],
  async open({ bench, own, other }) {
    const isFloor = other.kind === 'floor';
    const folders = [
      await copyBuild(own, pageFiles),
      await copyBuild(isFloor ? own : other.folder),
    ];
    const browser = await bench.start(folders);
    const close = async (): Promise<void> => {
      await browser.close();
      for (const folder of folders) await rm(folder, { recursive: true, force: true });
    };
    const [large, second] = browser.extensions;
    try {
      if (!large || !second) throw new Error('Two extensions were to be loaded.');
      await seedHistory(large, LARGE);
      await seedHistory(second, isFloor ? SMALL : LARGE);
    } catch (error) {
      await close();
      throw error;
    }
    return {
      async take(side, round) {
        if (!isFloor) {
          const { open, search } = await use(side === 0 ? large : second, LARGE, round);
          return { open, search };
        }
        if (side === 0) return await use(large, LARGE, round);
        const bare = await useBare(large, round);
        return { ...bare, growth: (await use(second, SMALL, round)).growth };
      },
      facts: async () => (isFloor ? await historyFacts(large, LARGE) : []),
      close,
    };
  },
};

async function use(extension: BenchExtension, count: number, round: number) {
  const { page, ms } = await extension.openUntil(HISTORY_PAGE, '[data-request]');
  await whenPrepared(page, count);
  await page.until("document.querySelector('.overview')");
  const search = await page.evaluate<number[]>(typeWords(FIELD, round));
  await page.close();
  return { open: [ms], search, growth: search };
}

async function useBare(extension: BenchExtension, round: number) {
  const { page, ms } = await extension.openUntil('floor-rows.html', '[data-row]');
  const search = await page.evaluate<number[]>(typeWords('input', round));
  await page.close();
  return { open: [ms], search };
}
