const MINUTE = 60_000;

/** What the platform last said of its calls in a sliding minute (protocol §3.8). */
export interface RateBudget {
  readonly limit: number;
  /** Calls left then, less those made since. */
  readonly left: number;
  readonly at: number;
}

/**
 * Whether there is room for a call that may wait.
 * @param kept the share of the minute's calls that is left to what may not
 */
export function hasBudget(budget: RateBudget | undefined, kept: number, now: number): boolean {
  // A minute later all of them are back.
  if (!budget || now - budget.at >= MINUTE) return true;
  return budget.left > budget.limit * kept;
}
