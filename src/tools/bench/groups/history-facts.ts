import type { BenchExtension } from '../browser/bench-browser';
import { type Figure, figure } from '../figure';
import { median } from '../statistics/percentile';
import { HISTORY_PAGE, whenPrepared } from './seeded-history';
import { typeWords } from './type-words';

const ROUNDS = 3;

/**
 * Frames longer than 32 ms while 180 frames are scrolled by 300 pixels each, with leaps in between
 * (median of three times); and the heap of the page and its search after that, where the browser reports it.
 */
export async function historyFacts(extension: BenchExtension, count: number): Promise<Figure[]> {
  const page = await extension.openPage(HISTORY_PAGE);
  await whenPrepared(page, count);
  await page.evaluate(typeWords('[name=sought-request]', 0));
  const frames: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    frames.push(await page.evaluate<number>(scrollAll));
  }
  const heap = await page.heap?.();
  await page.close();
  return [
    figure('history_scroll_long_frames', median(frames), undefined),
    ...(heap === undefined ? [] : [figure('history_100k_heap_mib', heap, 25)]),
  ];
}

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
