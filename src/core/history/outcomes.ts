import type { Status } from '../request/status-name';

/** How a request ended, in the few words a chart has room for. */
export const OUTCOMES = ['done', 'bad', 'over', 'waits'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const OUTCOME: Record<Status, Outcome> = {
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

/** Of a stored word; what is none of ours waits to be read anew. */
export function outcomeOf(status: string): Outcome {
  return Object.hasOwn(OUTCOME, status) ? OUTCOME[status as Status] : 'waits';
}

/** One bar: a week or a month, and how many of each outcome, in the order of `OUTCOMES`. */
export interface Bar {
  /** The first day of it, in whole days since 1970. */
  readonly day: number;
  readonly counts: readonly number[];
}

export interface Bars {
  readonly per: 'week' | 'month';
  /** Oldest first, with no gap; the newest ones when there are more than fit. */
  readonly bars: readonly Bar[];
}

/** So many bars can be told apart. */
const MOST = 26;

/** @param counts for each day how many of each outcome */
export function barsOf(counts: ReadonlyMap<number, readonly number[]>): Bars {
  const days = [...counts.keys()];
  if (days.length === 0) return { per: 'week', bars: [] };
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const day of days) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  const per = last - first < MOST * 7 - 6 ? 'week' : 'month';
  const start = per === 'week' ? weekStart : monthStart;
  const bars: { day: number; counts: number[] }[] = [];
  for (let day = start(last); day >= start(first) && bars.length < MOST; day = start(day - 1)) {
    bars.unshift({ day, counts: OUTCOMES.map(() => 0) });
  }
  const at = new Map(bars.map((bar) => [bar.day, bar.counts]));
  for (const [day, parts] of counts) {
    const sums = at.get(start(day));
    if (sums) for (const [part, count] of parts.entries()) sums[part] = (sums[part] ?? 0) + count;
  }
  return { per, bars };
}

/** The Monday of a day's week; day 0, 1 January 1970, was a Thursday. */
function weekStart(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

const DAY = 86_400_000;

function monthStart(day: number): number {
  const date = new Date(day * DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / DAY;
}
