import type { BenchExtension } from '../browser/bench-browser.js';
import { type Figure, figure } from '../figure.js';
import { median } from '../statistics/percentile.js';

const ROUNDS = 5;

/** The popup's heap beyond the floor's, where the browser tells it; medians in KiB. */
export async function heapOverFloor(
  sides: readonly (readonly [BenchExtension, string])[],
): Promise<Figure[]> {
  const medians: number[] = [];
  for (const [extension, path] of sides) {
    const sizes: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { page } = await extension.openUntil(path, 'html[data-ready]');
      const used = await page.heap?.();
      await page.close();
      if (used !== undefined) sizes.push(used * 1024);
    }
    medians.push(median(sizes));
  }
  const [own = Number.NaN, floor = Number.NaN] = medians;
  return Number.isNaN(own) ? [] : [figure('popup_heap_over_floor_kib', own - floor, 150)];
}
