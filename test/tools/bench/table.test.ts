import { expect, test } from 'vitest';
import { atLeast, type Figure, figure, verdictOn } from '../../../src/tools/bench/figure';
import { oneLine, table } from '../../../src/tools/bench/table';

const ratio = { value: 1.124, low: 1.08, high: 1.17, pairs: 15 };
const FIGURES: Figure[] = [
  { key: 'popup_control_ratio', measured: 1.124, limit: 1.1, ratio, sides: [112.4, 100] },
  figure('worker_js_gz_kib', 10.27, 12),
  atLeast('relay_ratio_pg', 0.8, 0.85),
  figure('only_shown', 3, undefined),
];

test('the table shows limit, interval, sides, pairs and verdict', () => {
  const [head = '', first = '', second = '', third = '', last = ''] = table(FIGURES).split('\n');
  expect(head).toMatch(/figure +limit +measured +95 % interval +own ÷ floor, ms +pairs/);
  expect(first).toMatch(/popup_control_ratio +≤ 1.1 +1.12 +1.08–1.17 +112.4 ÷ 100 +15 +unclear$/);
  expect(second).toMatch(/worker_js_gz_kib +≤ 12 +10.27 +ok$/);
  expect(third).toMatch(/relay_ratio_pg +≥ 0.85 +0.8 +under$/);
  expect(last).toMatch(/only_shown +3$/);
});

test('the last line is one JSON object with every figure by its key', () => {
  expect(JSON.parse(oneLine(FIGURES))).toEqual({
    popup_control_ratio: 1.12,
    worker_js_gz_kib: 10.27,
    relay_ratio_pg: 0.8,
    only_shown: 3,
  });
});

test('a figure without a limit has no verdict', () => {
  expect(verdictOn(figure('only_shown', 3, undefined))).toBeUndefined();
});
