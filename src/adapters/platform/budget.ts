import { hasBudget, type RateBudget } from '../../core/rate-budget';

/** The kinds of calls, each with its own rate limit per sliding minute (protocol §3.8). */
export type CallKind = 'calls' | 'posts' | 'ledger';

/** The platform and a relay count calls separately. */
export type Service = 'platform' | 'relay';
type BudgetKey = `${Service} ${CallKind}`;

/** The parts of an answer that show the rate limit. */
interface RateLimits {
  readonly status: number;
  readonly limit: number | undefined;
  readonly remaining: number | undefined;
}

/** In memory only: a restarted worker fills it from the first answers. */
const budgets = new Map<BudgetKey, RateBudget>();

/** Counts a call before it is sent: many calls may go out before the first answer arrives. */
export function spendCall(kind: BudgetKey): void {
  const budget = budgets.get(kind);
  if (budget) budgets.set(kind, { ...budget, left: budget.left - 1 });
}

/** Stores the rate limit of an answer. Status 429 means that no calls are left, even without headers. */
export function storeRateLimits(
  kind: BudgetKey,
  { status, limit, remaining }: RateLimits,
  now = Date.now(),
): void {
  const known = budgets.get(kind);
  if (limit !== undefined && remaining !== undefined) {
    // Answers may arrive out of order: within a second the lower number is the newer one.
    const isOlder = known?.limit === limit && now - known.at < 1000 && known.left < remaining;
    if (!isOlder) budgets.set(kind, { limit, left: remaining, at: now });
  }
  if (status === 429) budgets.set(kind, { limit: limit ?? known?.limit ?? 1, left: 0, at: now });
}

/**
 * Whether the rate limits of platform and relay leave room for a background call. The last 20 % of
 * the calls are kept for what the user does, the last 50 % for that and for events.
 * @param reason `event`: the status changed; `due`: a regular check
 */
export function hasCallsLeft(reason: 'event' | 'due', kind: CallKind = 'calls'): boolean {
  return (['platform', 'relay'] as const).every((service) =>
    hasBudget(budgets.get(`${service} ${kind}`), reason === 'event' ? 0.2 : 0.5, Date.now()),
  );
}
