import { hasBudget, type RateBudget } from '../../core/rate-budget';

/** What has a sliding minute of its own (protocol §3.8). */
export type CallKind = 'calls' | 'posts' | 'ledger';

/** Where it has it: a relay counts for itself. */
export type Service = 'platform' | 'relay';
type Budget = `${Service} ${CallKind}`;

/** What an answer says of its kind. */
interface Rates {
  readonly status: number;
  readonly limit: number | undefined;
  readonly remaining: number | undefined;
}

/** A worker that is started anew learns them from the first answers. */
const budgets = new Map<Budget, RateBudget>();

/** Counts a call that goes out: many may, before the first of them is answered. */
export function spendCall(kind: Budget): void {
  const budget = budgets.get(kind);
  if (budget) budgets.set(kind, { ...budget, left: budget.left - 1 });
}

/** Takes over what an answer says; being refused says it too, where its headers do not. */
export function storeRateLimits(
  kind: Budget,
  { status, limit, remaining }: Rates,
  now = Date.now(),
): void {
  const known = budgets.get(kind);
  if (limit !== undefined && remaining !== undefined) {
    // Answers may overtake each other: within a second the lower one holds.
    const isOlder = known?.limit === limit && now - known.at < 1000 && known.left < remaining;
    if (!isOlder) budgets.set(kind, { limit, left: remaining, at: now });
  }
  if (status === 429) budgets.set(kind, { limit: limit ?? known?.limit ?? 1, left: 0, at: now });
}

/**
 * Whether something may be asked that could wait, of whoever will be asked: what the user does goes
 * first, then what has rung, then what is only due.
 */
export function hasCallsLeft(what: 'event' | 'due', kind: CallKind = 'calls'): boolean {
  return (['platform', 'relay'] as const).every((service) =>
    hasBudget(budgets.get(`${service} ${kind}`), what === 'event' ? 0.2 : 0.5, Date.now()),
  );
}
