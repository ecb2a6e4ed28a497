import { seedExpression } from '../browser/seed-history.js';
import type { Bench, BenchBrowser, BenchPage } from './bench-browser.js';
import { median, percentile } from './median.js';

/** What is measured of a history of one size; milliseconds, frames, MiB. */
export interface HistorySample {
  readonly count: number;
  readonly open: number;
  readonly search: number;
  readonly searchP95: number;
  readonly searchWhole: number;
  readonly longFrames: number;
  /** Undefined where the browser does not tell. */
  readonly heap: number | undefined;
}

export const ACCOUNT = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
export const DESTINATIONS = [
  'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B',
  'rGGHRCk3EHsAAmDhyC1oiZ6psBjZypzuap',
  'rrrrrrrrrrrrrrrrrrrrrhoLvTp',
];
const PAGE = 'src/options/index.html';
const NEWEST = Date.UTC(2026, 0, 1);
const BETWEEN = 13 * 60_000;

/** Typed letter by letter: memo, amount, site, address, hash, type, two words, nothing. */
const TYPED = ['coffee', '1234', 'bithomp', 'rvyafwj5', 'abcdef12', 'offer', 'rent usd', 'zzzz'];

/**
 * Measures the history at each size in one profile, which is filled in between, and an empty one
 * first: the floor.
 *
 * - **open**: from the navigation until the first row is painted, by the page's own clock (of the
 *   empty one: until it says that it is empty); median.
 * - **search**: from a key until the rows it found are painted; median, and the 95th part of a
 *   hundred. **searchWhole**: until it is painted how many there are; median.
 * - **longFrames**: frames longer than 32 ms while 180 frames are scrolled by 300 pixels each, with
 *   leaps in between; median of three times.
 * - **heap**: what is used of the JavaScript heap after all that and after a collection, the page's
 *   and that of its search together, with the buffers both hold.
 */
export async function measureHistory(
  bench: Bench,
  sizes: readonly number[],
  rounds: number,
): Promise<{ floor: number; samples: HistorySample[] }> {
  const browser = await bench.start();
  try {
    const floor = await openTime(browser, '.history', rounds);
    const samples: HistorySample[] = [];
    let stored = 0;
    for (const count of sizes) {
      const filler = await browser.openPage('manifest.json');
      const newest = NEWEST - stored * BETWEEN;
      const seed = { count: count - stored, newest, account: ACCOUNT, destinations: DESTINATIONS };
      await filler.evaluate(seedExpression(seed));
      await filler.close();
      stored = count;
      const first = await browser.openPage(PAGE);
      await prepared(first, count);
      await first.close();
      const open = await openTime(browser, '[data-request]', rounds);
      samples.push({ count, open, ...(await measureUse(browser, count)) });
    }
    return { floor, samples };
  } finally {
    await browser.close();
  }
}

/** Making what is searched takes seconds, once; a page waits for it no longer than a minute. */
export async function prepared(page: BenchPage, count: number): Promise<void> {
  await page.evaluate(`new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      if (!document.querySelector('[data-found="${count}"][data-preparing="0"]')) return;
      clearInterval(timer);
      resolve(true);
    }, 50);
    setTimeout(() => reject(new Error('not prepared')), 60_000);
  })`);
}

async function openTime(browser: BenchBrowser, sign: string, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const time = await browser.openTime(PAGE, sign);
    if (round > 0) times.push(time);
  }
  return median(times);
}

async function measureUse(browser: BenchBrowser, count: number) {
  const page = await browser.openPage(PAGE);
  await prepared(page, count);
  await page.until("document.querySelector('.overview')");
  const keys = await page.evaluate<{ shown: number; whole: number }[]>(typeAll);
  const shown = keys.map((key) => key.shown);
  const frames: number[] = [];
  for (let round = 0; round < 3; round += 1) frames.push(await page.evaluate<number>(scrollAll));
  const heap = await page.heap?.();
  await page.close();
  return {
    search: median(shown),
    searchP95: percentile(shown, 0.95),
    searchWhole: median(keys.map((key) => key.whole)),
    longFrames: median(frames),
    heap,
  };
}

const typeAll = `(async () => {
  const input = document.querySelector('[name=sought-request]');
  const times = [];
  const type = (text) => new Promise((resolve) => {
    const before = performance.now();
    const painted = () => new Promise((shown) => {
      requestAnimationFrame(() => setTimeout(() => shown(performance.now() - before)));
    });
    let shown;
    const observer = new MutationObserver(() => {
      const { found, sought } = document.querySelector('[data-sought]').dataset;
      if (sought !== text) return;
      shown ??= painted();
      if (found === undefined) return;
      observer.disconnect();
      Promise.all([shown, painted()]).then(([first, last]) => resolve({ shown: first, whole: last }));
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  for (const word of ${JSON.stringify(TYPED)}) {
    for (let end = 1; end <= word.length; end += 1) {
      const text = word.slice(0, end);
      times.push(await type(text));
      // As far apart as a quick hand's keys.
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await type('');
  }
  return times;
})()`;

const scrollAll = `(async () => {
  const box = document.querySelector('.scroller');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  box.scrollTop = 0;
  await new Promise((resolve) => setTimeout(resolve, 300));
  let long = 0;
  let last = await frame();
  for (let at = 0; at < 180; at += 1) {
    box.scrollTop += at % 60 === 59 ? box.scrollHeight / 4 : 300;
    const now = await frame();
    if (now - last > 32) long += 1;
    last = now;
  }
  return long;
})()`;
