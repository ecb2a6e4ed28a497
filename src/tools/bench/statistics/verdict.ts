import type { Ratio } from './ratio';

/** `unclear`: the interval contains the limit, so neither can be said. */
export type Verdict = 'ok' | 'over' | 'under' | 'unclear';

/** An interval of fewer pairs is narrow by chance. */
const FEWEST = 5;

/** With fewer pairs than this, as on a very busy machine, no figure is called too slow. */
const FEWEST_OVER = 15;

/** Whether a ratio keeps its limit, judged by its whole interval. */
export function verdictOf({ low, high, pairs }: Omit<Ratio, 'value'>, limit: number): Verdict {
  if (pairs < FEWEST) return 'unclear';
  if (high <= limit) return 'ok';
  // Also false for an interval that could not be computed.
  if (low > limit && pairs >= FEWEST_OVER) return 'over';
  return 'unclear';
}
