import { seedHistoryExpression } from '../../browser/seed-history';
import type { BenchExtension, BenchPage } from '../browser/bench-browser';

export const HISTORY_PAGE = 'src/options/index.html';

const SEED = {
  newest: Date.UTC(2026, 0, 1),
  account: 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe',
  destinations: [
    'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B',
    'rGGHRCk3EHsAAmDhyC1oiZ6psBjZypzuap',
    'rrrrrrrrrrrrrrrrrrrrrhoLvTp',
  ],
};

/** Fills an extension's history, and waits until it can be searched. */
export async function seedHistory(extension: BenchExtension, count: number): Promise<void> {
  const page = await extension.openPage(HISTORY_PAGE);
  await page.until("document.querySelector('.history')");
  await page.evaluate(seedHistoryExpression({ ...SEED, count }));
  await page.close();
  const first = await extension.openPage(HISTORY_PAGE);
  await whenPrepared(first, count);
  await first.close();
}

/** The search index is made once, which takes seconds. */
export async function whenPrepared(page: BenchPage, count: number): Promise<void> {
  await page.evaluate(`new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      if (!document.querySelector('[data-found="${count}"][data-preparing="0"]')) return;
      clearInterval(timer);
      resolve(true);
    }, 50);
    setTimeout(() => reject(new Error('not prepared')), 120_000);
  })`);
}
