import type { Ratio } from './ratio';

/** `unclear`: the interval contains the limit, so neither can be said. */
export type Verdict = 'ok' | 'over' | 'under' | 'unclear';

/** An interval of fewer pairs is narrow by chance. */
const FEWEST = 5;

/**
 * At least so many pairs are taken while there is time. With fewer, as on a very busy machine, no
 * figure is called too slow.
 */
export const MIN_PAIRS = 15;

/** Whether a ratio keeps its limit, judged by its whole interval. */
export function verdictOf({ low, high, pairs }: Omit<Ratio, 'value'>, limit: number): Verdict {
  if (pairs < FEWEST) return 'unclear';
  if (high <= limit) return 'ok';
  // Also false for an interval that could not be computed.
  if (low > limit && pairs >= MIN_PAIRS) return 'over';
  return 'unclear';
}
