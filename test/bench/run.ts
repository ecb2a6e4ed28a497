import { build } from 'vite';
import { ensureReady } from '../machine/ready.js';
import { chromiumBench } from './chromium-bench.js';
import { chromiumAgainstFloor } from './chromium-figures.js';
import { type Figure, figure, oneLine, table } from './figures.js';
import { firefoxAgainstFloor } from './firefox/figures.js';
import { firefoxBench } from './firefox/firefox-bench.js';
import { recogniseTime } from './recognise-figures.js';
import { relayFigures } from './relay/relay-figures.js';
import { popupSize, workerSize } from './size-figures.js';
import { exportFigures, historyFigures, wholeFigures } from './whole-figures.js';

const ROUNDS = 15;
const isFirefox = process.argv.includes('--firefox');
const bench = isFirefox ? firefoxBench : chromiumBench;
const againstFloor = isFirefox ? firefoxAgainstFloor : chromiumAgainstFloor;

async function allFigures(): Promise<Figure[]> {
  const figures = await againstFloor();
  figures.push(figure('worker_js_gz_kib', workerSize(bench.dir), 12));
  figures.push(figure('popup_js_gz_kib', popupSize(bench.dir), 18));
  const wake = figures.find(({ key }) => key === 'worker_wake_ms')?.measured ?? Number.NaN;
  figures.push(...(await wholeFigures(bench, ROUNDS, wake)));
  figures.push(...(await historyFigures(bench)));
  figures.push(...(await exportFigures(bench)));
  // Node's own time: no browser has a part in it.
  if (!isFirefox) figures.push(figure('recognise_100k_ms', recogniseTime(ROUNDS), 20));
  return figures;
}

/** There, times are asked for only as a part of what the browser itself takes. */
function inFirefox({ key, measured, asked }: Figure): Figure {
  const isAsked = /_(ratio|kib)$/.test(key);
  return figure(`firefox_${key}`, measured, isAsked ? asked : undefined);
}

/** The relay has no part in the browser's figures, nor they in its own. */
async function measure(): Promise<Figure[]> {
  if (process.argv.includes('--relay')) {
    await ensureReady(['postgres']);
    return await relayFigures();
  }
  await ensureReady([isFirefox ? 'firefox' : 'browser']);
  await build({ logLevel: 'warn', ...(isFirefox ? { mode: 'firefox' } : {}) });
  // With "history" behind it only that is measured: it is the part that depends on how much there is.
  const all = process.argv.includes('history') ? historyFigures(bench) : allFigures();
  return (await all).map((own) => (isFirefox ? inFirefox(own) : own));
}

const figures = await measure();
console.log(`${table(figures)}\n`);
console.log(oneLine(figures));
