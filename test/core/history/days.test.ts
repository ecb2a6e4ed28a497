import { expect, test } from 'vitest';
import { daysOf, heightOf, isFirstOfDay, rowAt, topOf } from '../../../src/core/history/days';

const HEIGHTS = { row: 10, heading: 3 };
const days = daysOf([29, 25, 22, 15, 14, 3], (time) => Math.floor(time / 10));

test('groups requests by day, newest first', () => {
  expect([...days.starts]).toEqual([0, 3, 5]);
  expect([...days.numbers]).toEqual([2, 1, 0]);
  expect([0, 1, 2, 3, 4, 5].map((row) => isFirstOfDay(days, row))).toEqual([
    true,
    false,
    false,
    true,
    false,
    true,
  ]);
});

test('the top of a row is below all earlier rows and headings, and above its own heading', () => {
  expect([0, 1, 2, 3, 4, 5].map((row) => topOf(days, row, HEIGHTS))).toEqual([
    0, 13, 23, 33, 46, 56,
  ]);
  expect(heightOf(days, 6, HEIGHTS)).toBe(69);
});

test('every pixel of the list belongs to exactly one row', () => {
  for (let y = 0; y < 69; y += 1) {
    const row = rowAt(days, y, 6, HEIGHTS);
    expect(topOf(days, row, HEIGHTS)).toBeLessThanOrEqual(y);
    if (row < 5) expect(topOf(days, row + 1, HEIGHTS)).toBeGreaterThan(y);
  }
});
