import { seedExpression } from '../browser/seed-history.js';
import type { Bench, BenchPage } from './bench-browser.js';
import { ACCOUNT, DESTINATIONS, prepared } from './history-figures.js';
import { median } from './median.js';

/** The longest time the page did not answer, in milliseconds: the median of three runs of each. */
export interface ExportSample {
  /** While a history is exported, as JSON and as CSV: the longer of the two. */
  readonly exporting: number;
  /** While nothing is done, for as long. */
  readonly idle: number;
  /** How long an export took, the longer of the two. */
  readonly took: number;
}

/** So many runs of each: one hiccup of the machine is none of the page. */
const ROUNDS = 3;

/** Exports a history of this size, with a heartbeat in the page beside it. */
export async function measureExport(bench: Bench, count: number): Promise<ExportSample> {
  const browser = await bench.start();
  const path = 'src/options/index.html';
  try {
    const filler = await browser.openPage(path);
    await filler.until("document.querySelector('.history')");
    const seed = { count, account: ACCOUNT, destinations: DESTINATIONS };
    await filler.evaluate(seedExpression({ ...seed, newest: Date.UTC(2026, 0, 1) }));
    await filler.close();
    const page = await browser.openPage(path);
    await prepared(page, count);
    await page.until("document.querySelector('.overview')");
    const block: number[] = [];
    const took: number[] = [];
    for (const form of ['JSON', 'CSV']) {
      const rounds = [];
      for (let round = 0; round < ROUNDS; round += 1)
        rounds.push(await exportOnce(page, form, count));
      block.push(median(rounds.map((sample) => sample.block)));
      took.push(median(rounds.map((sample) => sample.took)));
    }
    const still: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      still.push(await page.evaluate<number>(beatDuring(wait(Math.max(...took)))));
    }
    await page.close();
    return { exporting: Math.max(...block), idle: median(still), took: Math.max(...took) };
  } finally {
    await browser.close();
  }
}

async function exportOnce(page: BenchPage, form: string, count: number) {
  const begun = performance.now();
  const block = await page.evaluate<number>(beatDuring(exportAs(form)));
  const took = performance.now() - begun;
  const said = await page.evaluate<string>(
    "document.querySelector('.files [role=status]').innerText",
  );
  if (Number(said.replace(/\D/g, '')) !== count) throw new Error(`${form}: ${said}`);
  return { block, took };
}

/** Says for how long at most the page was blocked while something was done. */
const longestBlock = `async (work) => {
  let longest = 0;
  let isOver = false;
  let last = performance.now();
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setTimeout(beat, 1);
  };
  beat();
  await work();
  isOver = true;
  beat();
  return longest;
}`;

function beatDuring(work: string): string {
  return `(${longestBlock})(async () => { ${work} })`;
}

function wait(milliseconds: number): string {
  return `await new Promise((resolve) => setTimeout(resolve, ${milliseconds}));`;
}

function exportAs(form: string): string {
  return `
    document.querySelector('.files').open = true;
    const button = [...document.querySelectorAll('.files button')]
      .find(({ innerText }) => innerText === 'Export ${form}');
    const status = document.querySelector('.files [role=status]');
    await new Promise((resolve) => {
      let seen = 0;
      new MutationObserver((_changes, observer) => {
        if (document.querySelector('[data-job=export] progress')) seen += 1;
        if (!status.innerText || button.disabled || seen === 0) return;
        observer.disconnect();
        resolve();
      }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      button.click();
    });`;
}
