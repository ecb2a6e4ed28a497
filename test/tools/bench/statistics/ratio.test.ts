import { describe, expect, test } from 'vitest';
import { median, percentile } from '../../../../src/tools/bench/statistics/percentile';
import { createRandom } from '../../../../src/tools/bench/statistics/random';
import { type Pair, ratioOf } from '../../../../src/tools/bench/statistics/ratio';
import { verdictOf } from '../../../../src/tools/bench/statistics/verdict';

/** Pairs whose sides are distributed evenly around `own` and 10, each by up to a fifth. */
function noisyPairs(count: number, own: number, seed: number): Pair[] {
  const random = createRandom(seed);
  const around = (middle: number) => middle * (0.8 + 0.4 * random());
  return Array.from({ length: count }, () => ({ own: [around(own)], floor: [around(10)] }));
}

describe('percentile', () => {
  test.each([
    [[3, 1, 2], 0.5, 2],
    [[4, 1, 3, 2], 0.5, 2],
    [Array.from({ length: 100 }, (_, at) => at + 1), 0.95, 95],
    [[7], 0.95, 7],
  ])('of %j at %f is the nearest rank', (samples, part, expected) => {
    expect(percentile(samples, part)).toBe(expected);
  });

  test('of nothing is not a number', () => {
    expect(median([])).toBeNaN();
  });
});

describe('createRandom', () => {
  test('repeats its numbers for a seed and differs for another', () => {
    const take = (seed: number) => Array.from({ length: 5 }, createRandom(seed));
    expect(take(1)).toEqual(take(1));
    expect(take(1)).not.toEqual(take(2));
  });

  test('spreads evenly over [0, 1)', () => {
    const numbers = Array.from({ length: 20_000 }, createRandom(7));
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    expect(median(numbers)).toBeCloseTo(0.5, 1);
    expect(percentile(numbers, 0.1)).toBeCloseTo(0.1, 1);
  });
});

describe('ratioOf', () => {
  test('gives a point for pairs that never vary', () => {
    const pairs = Array.from({ length: 15 }, () => ({ own: [12], floor: [10] }));
    expect(ratioOf(pairs)).toEqual({ value: 1.2, low: 1.2, high: 1.2, pairs: 15 });
  });

  test('gives the same interval for the same pairs', () => {
    expect(ratioOf(noisyPairs(15, 13, 3))).toEqual(ratioOf(noisyPairs(15, 13, 3)));
  });

  test('contains the true ratio in nearly all of 60 runs', () => {
    const contains = Array.from({ length: 60 }, (_, seed) => {
      const { low, high } = ratioOf(noisyPairs(25, 13, seed + 1));
      return low <= 1.3 && 1.3 <= high;
    });
    expect(contains.filter(Boolean).length).toBeGreaterThanOrEqual(52);
  });

  test('narrows as pairs are added', () => {
    const width = (count: number) => {
      const { low, high } = ratioOf(noisyPairs(count, 13, 5));
      return high - low;
    };
    expect(width(60)).toBeLessThan(width(15));
    expect(width(240)).toBeLessThan(width(60) / 1.5);
  });

  test('keeps the ratio when a disturbance slows both sides of half of the pairs', () => {
    const quiet = noisyPairs(40, 13, 9);
    const busy = quiet.map(({ own, floor }, at) => {
      const slowed = (values: readonly number[]) =>
        values.map((value) => value * (1 + 2 * (at % 2)));
      return { own: slowed(own), floor: slowed(floor) };
    });
    const { low, high } = ratioOf(busy);
    expect(low).toBeLessThan(1.3);
    expect(high).toBeGreaterThan(1.3);
  });

  test('computes other percentiles over all values of a side', () => {
    const values = Array.from({ length: 100 }, (_, at) => at + 1);
    const pairs = Array.from({ length: 15 }, () => ({
      own: values.map((value) => value * 2),
      floor: values,
    }));
    expect(ratioOf(pairs, 0.95)).toMatchObject({ value: 2, low: 2, high: 2 });
  });
});

test.each([
  [0.9, 1.1, 15, 1.2, 'ok'],
  [1.1, 1.2, 15, 1.2, 'ok'],
  [1.1, 1.3, 15, 1.2, 'unclear'],
  [1.2, 1.3, 15, 1.2, 'unclear'],
  [1.21, 1.3, 15, 1.2, 'over'],
  [1.21, 1.3, 14, 1.2, 'unclear'],
  [0.9, 1.1, 4, 1.2, 'unclear'],
  [Number.NaN, Number.NaN, 15, 1.2, 'unclear'],
])('the interval %f–%f of %i pairs with the limit %f is %s', (low, high, pairs, limit, verdict) => {
  expect(verdictOf({ low, high, pairs }, limit)).toBe(verdict);
});
