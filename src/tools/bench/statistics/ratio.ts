import { percentile } from './percentile';
import { createRandom } from './random';

/** What two sides measured one right after the other; a side may give several values at once. */
export interface Pair {
  readonly own: readonly number[];
  readonly floor: readonly number[];
}

/** A ratio with its 95 % interval. */
export interface Ratio {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** How many pairs it was computed from. */
  readonly pairs: number;
}

const RESAMPLES = 1000;
/** Fixed: the same pairs always give the same interval. */
const SEED = 20_261_128;

/**
 * The ratio of one percentile of both sides, such as the medians. The interval is a bootstrap over
 * whole pairs: what disturbed both sides of a pair at once stays together.
 */
export function ratioOf(pairs: readonly Pair[], part = 0.5): Ratio {
  const random = createRandom(SEED);
  const resampled = Array.from({ length: RESAMPLES }, () =>
    ratioAt(
      pairs.map(() => pairs[Math.floor(random() * pairs.length)] as Pair),
      part,
    ),
  );
  return {
    value: ratioAt(pairs, part),
    low: percentile(resampled, 0.025),
    high: percentile(resampled, 0.975),
    pairs: pairs.length,
  };
}

function ratioAt(pairs: readonly Pair[], part: number): number {
  const own = percentile(
    pairs.flatMap((pair) => pair.own),
    part,
  );
  const floor = percentile(
    pairs.flatMap((pair) => pair.floor),
    part,
  );
  return own / floor;
}
