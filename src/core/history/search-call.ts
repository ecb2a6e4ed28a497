import type { ErrorCode } from '../companion-error';
import type { Days } from './days';
import type { Overview } from './overview';
import type { Choice, Query } from './query';

/** What a page asks of its search; only the newest question of a kind is answered. */
export type Question =
  | WindowQuestion
  | { readonly about: 'overview' | 'identifiers'; readonly query: Query };

/** Which requests stand in a part of the list. */
export interface WindowQuestion {
  readonly about: 'window';
  /** Counts the questions. */
  readonly turn: number;
  readonly query: Query;
  readonly from: number;
  readonly count: number;
  /** Requests whose rows are asked for, so that the list can stay where it is. */
  readonly marks: readonly string[];
}

export type Answer =
  | WindowAnswer
  | WholeAnswer
  | {
      readonly about: 'overview';
      readonly overview: Overview;
      readonly choices: Record<Choice, string[]>;
    }
  /** All that was found, newest first, each on a line: one text is handed over at once. */
  | { readonly about: 'identifiers'; readonly identifiers: string }
  /** Something changed: what was answered may be no longer so. */
  | { readonly about: 'change'; readonly preparing: number }
  | { readonly about: 'failure'; readonly code: ErrorCode };

export interface WindowAnswer {
  readonly about: 'window';
  readonly turn: number;
  /** How many are found, and their days: so far, when older requests are still looked through. */
  readonly total: number;
  readonly days: Days;
  /** Whether `total` is all there are; else a `WholeAnswer` follows. */
  readonly isWhole: boolean;
  readonly from: number;
  readonly identifiers: readonly string[];
  /** The rows of the marks, in their order. */
  readonly rows: readonly number[];
  /** How many older requests are not searched yet. */
  readonly preparing: number;
}

/** All that an answer left open: a list begins with its newest, which are soon found. */
export interface WholeAnswer {
  readonly about: 'whole';
  readonly turn: number;
  readonly total: number;
  readonly days: Days;
}
