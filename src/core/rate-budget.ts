const MINUTE = 60_000;

/** The rate limit that the platform last reported, for a sliding minute (protocol §3.8). */
export interface RateBudget {
  readonly limit: number;
  /** The calls that were left at that time, minus the calls since. */
  readonly left: number;
  readonly at: number;
}

/**
 * Whether the rate limit allows a call that could also wait.
 * @param reservedShare the share of the calls (0 to 1) that is reserved for more urgent ones
 */
export function hasBudget(
  budget: RateBudget | undefined,
  reservedShare: number,
  now: number,
): boolean {
  // After a minute all calls are available again. A time ahead is from before the clock was set back.
  if (!budget || now - budget.at >= MINUTE || now < budget.at) return true;
  return budget.left > budget.limit * reservedShare;
}
