import type { BenchExtension } from '../browser/bench-browser';
import { type Figure, figure } from '../figure';
import type { Place } from '../harness/group';
import { median } from '../statistics/percentile';

const ROUNDS = 5;

/** The popup's heap beyond the other side's, where the browser reports it; medians in KiB. */
export async function heapOverOther(
  sides: readonly (readonly [BenchExtension, string])[],
  kind: Place['other']['kind'],
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
  if (Number.isNaN(own)) return [];
  const limit = kind === 'floor' ? 150 : undefined;
  return [figure(`popup_heap_over_${kind}_kib`, own - floor, limit)];
}
