import type { Status } from '../request/status-name';

/** The outcomes of requests, in as few groups as a chart has room for. */
export const OUTCOMES = ['done', 'bad', 'over', 'waits'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const OUTCOME_OF_STATUS: Record<Status, Outcome> = {
  signed: 'done',
  submitted: 'done',
  validated: 'done',
  failed: 'bad',
  unfound: 'bad',
  'wrong-network': 'bad',
  different: 'bad',
  refused: 'bad',
  rejected: 'bad',
  cancelled: 'over',
  withdrawn: 'over',
  expired: 'over',
  lost: 'over',
  'expired-opened': 'waits',
  stored: 'waits',
  unsent: 'waits',
  withdrawing: 'waits',
  pushed: 'waits',
  'not-pushed': 'waits',
  opened: 'waits',
  signing: 'waits',
};

/**
 * The outcome of a stored status. An unknown status counts as waiting, until the entry is computed
 * again.
 */
export function outcomeOf(status: string): Outcome {
  return Object.hasOwn(OUTCOME_OF_STATUS, status) ? OUTCOME_OF_STATUS[status as Status] : 'waits';
}

/**
 * One bar: a week or a month, and the number of requests per outcome, in the order of `OUTCOMES`.
 */
export interface Bar {
  /** Its first day, in whole days since 1970. */
  readonly day: number;
  readonly counts: readonly number[];
}

export interface Bars {
  readonly per: 'week' | 'month';
  /** Oldest first, without gaps. When there are more than `MAX_BARS`, only the newest. */
  readonly bars: readonly Bar[];
}

/** With more bars than this, one cannot be distinguished from the next. */
const MAX_BARS = 26;

/** @param counts for each day the number of requests per outcome, in the order of `OUTCOMES` */
export function barsOf(counts: ReadonlyMap<number, readonly number[]>): Bars {
  const days = [...counts.keys()];
  if (days.length === 0) return { per: 'week', bars: [] };
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const day of days) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  const per = last - first < MAX_BARS * 7 - 6 ? 'week' : 'month';
  const start = per === 'week' ? weekStart : monthStart;
  const bars: { day: number; counts: number[] }[] = [];
  for (let day = start(last); day >= start(first) && bars.length < MAX_BARS; day = start(day - 1)) {
    bars.unshift({ day, counts: OUTCOMES.map(() => 0) });
  }
  const countsByStart = new Map(bars.map((bar) => [bar.day, bar.counts]));
  for (const [day, outcomes] of counts) {
    const sums = countsByStart.get(start(day));
    if (sums)
      for (const [outcome, count] of outcomes.entries())
        sums[outcome] = (sums[outcome] ?? 0) + count;
  }
  return { per, bars };
}

/** The Monday of a day's week. Day 0, 1 January 1970, was a Thursday. */
function weekStart(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

const DAY_MS = 86_400_000;

function monthStart(day: number): number {
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / DAY_MS;
}
