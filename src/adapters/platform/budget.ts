import { hasRoom, type RateBudget } from '../../core/rate-budget';
import type { Answer } from './http';

/** A worker that is started anew learns it from the first answer. */
let budget: RateBudget | undefined;

/** Counts a call that goes out: many may, before the first of them is answered. */
export function spendCall(): void {
  if (budget) budget = { ...budget, left: budget.left - 1 };
}

/** Takes over what an answer says; being refused says it too, where its headers do not. */
export function noteRates({ status, limit, remaining }: Answer, now = Date.now()): void {
  if (limit !== undefined && remaining !== undefined) {
    // Answers may overtake each other: within a second the lower one holds.
    const isOlder = budget?.limit === limit && now - budget.at < 1000 && budget.left < remaining;
    if (!isOlder) budget = { limit, left: remaining, at: now };
  }
  if (status === 429) budget = { limit: budget?.limit ?? 1, left: 0, at: now };
}

/**
 * Whether the platform may be asked something that could wait: what the user does goes first, then
 * what has rung, then what is only due.
 */
export function mayAsk(what: 'rung' | 'due'): boolean {
  return hasRoom(budget, what === 'rung' ? 0.2 : 0.5, Date.now());
}
