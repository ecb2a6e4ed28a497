import type { Bench } from './bench-browser.js';
import { measureExport } from './export-figures.js';
import { type Figure, figure } from './figures.js';
import { measureHistory } from './history-figures.js';
import { measureLive } from './live-figures.js';
import { median, percentile } from './median.js';
import { measureSettle } from './settle-figures.js';

/**
 * The figures of the running whole, which are the same in every browser, but for the history's.
 * @param wake milliseconds in which the background answers after it was stopped
 */
export async function wholeFigures(bench: Bench, rounds: number, wake: number): Promise<Figure[]> {
  const { send, row } = await measureLive(bench, rounds);
  const { settle, floor, limited } = await measureSettle(bench, 500);
  return [
    figure('send_to_post_ms', median(send), wake + 15),
    figure('frame_to_row_ms_p50', median(row), 60),
    figure('frame_to_row_ms_p95', percentile(row, 0.95), 150),
    figure('settle_500_ms', settle, 2000),
    figure('settle_500_lookups_only_ms', floor, undefined),
    figure('settle_500_right_in_2s_at_100_calls_a_minute', limited, undefined),
  ];
}

/** The history at sizes ten times apart, over a page without any request. */
export async function historyFigures(bench: Bench): Promise<Figure[]> {
  const { floor, samples } = await measureHistory(bench, [1000, 10_000, 100_000], 7);
  const small = samples[0];
  return samples.flatMap(({ count, open, search, searchP95, searchWhole, longFrames, heap }) => {
    const size = `history_${count / 1000}k`;
    const isLargest = count === 100_000;
    const asked = (most: number) => (isLargest ? most : undefined);
    // Growing as log n, from 1,000 to 100,000 a cost may become 5/3 of what it was.
    const grown = (own: number) => asked((own * Math.log(count)) / Math.log(1000));
    return [
      figure(`${size}_open_over_floor_ms`, open - floor, asked(150)),
      figure(`${size}_open_ms`, open, small && grown(small.open)),
      figure(`${size}_search_ms`, search, small && grown(small.search)),
      figure(`${size}_search_ms_p95`, searchP95, asked(50)),
      figure(`${size}_search_whole_ms`, searchWhole, undefined),
      ...(heap === undefined ? [] : [figure(`${size}_heap_mib`, heap, asked(25))]),
      ...(isLargest ? [figure('history_scroll_long_frames', longFrames, 0)] : []),
    ];
  });
}

/** A large history's export. */
export async function exportFigures(bench: Bench): Promise<Figure[]> {
  const { exporting, idle, took } = await measureExport(bench, 100_000);
  return [
    figure('export_100k_longest_block_ms', exporting, 50),
    figure('export_100k_idle_block_ms', idle, undefined),
    figure('export_100k_ms', took, undefined),
  ];
}
