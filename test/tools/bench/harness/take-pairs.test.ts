import { describe, expect, test } from 'vitest';
import type { Side } from '../../../../src/tools/bench/harness/group';
import { takePairs } from '../../../../src/tools/bench/harness/take-pairs';
import { MIN_PAIRS } from '../../../../src/tools/bench/statistics/verdict';

/** A session whose values tell the round and the side they were taken in. */
function recording() {
  const turns: [Side, number][] = [];
  const take = async (side: Side, round: number) => {
    turns.push([side, round]);
    return { time: [round * 10 + side] };
  };
  return { turns, take };
}

const forever = Number.POSITIVE_INFINITY;
const onPair = () => {};

describe('takePairs', () => {
  test('throws the first round away and alternates which side goes first', async () => {
    const session = recording();
    const pairs = await takePairs(session, { deadline: forever, isClear: () => true, onPair });
    expect(session.turns.slice(0, 6)).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(pairs.get('time')?.[0]).toEqual({ own: [10], floor: [11] });
    expect(pairs.get('time')).toHaveLength(MIN_PAIRS);
  });

  test('takes further pairs until the figures are clear', async () => {
    const session = recording();
    const isClear = (pairs: ReadonlyMap<string, readonly unknown[]>) =>
      (pairs.get('time')?.length ?? 0) >= 22;
    const pairs = await takePairs(session, { deadline: forever, isClear, onPair });
    expect(pairs.get('time')).toHaveLength(22);
  });

  test('keeps one pair when its time is up from the beginning', async () => {
    const pairs = await takePairs(recording(), { deadline: 0, isClear: () => false, onPair });
    expect(pairs.get('time')).toHaveLength(1);
  });

  test('ends when further pairs would help little', async () => {
    const pairs = await takePairs(recording(), { deadline: forever, isClear: () => false, onPair });
    expect(pairs.get('time')).toHaveLength(120);
  });
});
