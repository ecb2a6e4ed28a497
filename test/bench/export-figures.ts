import { extensionId } from '../browser/extension-id.js';
import { seedExpression } from '../browser/seed-history.js';
import { ACCOUNT, DESTINATIONS, prepared } from './history-figures.js';
import { startPlainBrowser } from './plain-browser.js';
import { openPage, type PlainPage } from './plain-page.js';

/** The longest time the page did not answer, in milliseconds. */
export interface ExportSample {
  /** While a history is exported, as JSON and as CSV: the longer of the two. */
  readonly exporting: number;
  /** While nothing is done, for as long. */
  readonly idle: number;
  /** How long an export took, the longer of the two. */
  readonly took: number;
}

/** Exports a history of this size, with a heartbeat in the page beside it. */
export async function measureExport(dir: string, count: number): Promise<ExportSample> {
  const browser = await startPlainBrowser([dir]);
  const url = `chrome-extension://${await extensionId(dir)}/src/options/index.html`;
  try {
    await browser.cdp.send('Browser.setDownloadBehavior', { behavior: 'deny' });
    const filler = await openPage(browser.cdp, url);
    await filler.until("document.querySelector('.history')");
    const seed = { count, account: ACCOUNT, destinations: DESTINATIONS };
    await filler.evaluate(seedExpression({ ...seed, newest: Date.UTC(2026, 0, 1) }));
    await filler.close();
    const page = await openPage(browser.cdp, url);
    await prepared(page, count);
    await page.until("document.querySelector('.overview')");
    await page.evaluate(heartbeat);
    const samples: { block: number; took: number }[] = [];
    for (const form of ['JSON', 'CSV']) samples.push(await measureOne(page, form, count));
    const longest = (of: 'block' | 'took') => Math.max(...samples.map((sample) => sample[of]));
    const idle = await page.evaluate<number>(beatDuring(wait(longest('took'))));
    await page.close();
    return { exporting: longest('block'), idle, took: longest('took') };
  } finally {
    await browser.close();
  }
}

async function measureOne(page: PlainPage, form: string, count: number) {
  const begun = performance.now();
  const block = await page.evaluate<number>(beatDuring(exportAs(form)));
  const took = performance.now() - begun;
  const said = await page.evaluate<string>(
    "document.querySelector('.files [role=status]').innerText",
  );
  if (Number(said.replace(/\D/g, '')) !== count) throw new Error(`${form}: ${said}`);
  return { block, took };
}

/** Gives the page a function that says for how long it was blocked while something was done. */
const heartbeat = `globalThis.beatDuring = async (work) => {
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
  return `beatDuring(async () => { ${work} })`;
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
