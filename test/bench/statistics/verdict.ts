import type { Ratio } from './ratio.js';

/** `unclear`: the interval contains the limit, so neither can be said. */
export type Verdict = 'ok' | 'over' | 'under' | 'unclear';

/** Whether a ratio keeps its limit, judged by its whole interval. */
export function verdictOf({ low, high }: Pick<Ratio, 'low' | 'high'>, limit: number): Verdict {
  if (high <= limit) return 'ok';
  // Also false for an interval that could not be computed.
  if (low > limit) return 'over';
  return 'unclear';
}
