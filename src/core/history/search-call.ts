import type { ErrorCode } from '../companion-error';
import type { Days } from './days';
import type { Overview } from './overview';
import type { FilterField, Query } from './query';

/** What a page asks of the search worker. Of each kind, only the newest call is answered. */
export type SearchCall =
  | SearchWindowCall
  | { readonly about: 'overview' | 'identifiers'; readonly query: Query };

/**
 * The names of transaction types in the user's language, by type. The page sends them first, because
 * a worker has no texts.
 */
export interface TypeNames {
  readonly about: 'type-names';
  readonly names: Readonly<Record<string, string>>;
}

/** Asks which requests are in a range of rows. */
export interface SearchWindowCall {
  readonly about: 'window';
  /** Number of the call; the reply repeats it. */
  readonly callNumber: number;
  readonly query: Query;
  readonly from: number;
  readonly count: number;
  /** Identifiers whose rows are wanted, so that the list can keep its scroll position. */
  readonly marks: readonly string[];
}

export type SearchReply =
  | SearchWindowReply
  | SearchTotalReply
  | {
      readonly about: 'overview';
      readonly overview: Overview;
      readonly choices: Record<FilterField, string[]>;
    }
  /**
   * Identifiers of all matches, newest first, one per line: one string is cheaper to post than a
   * list.
   */
  | { readonly about: 'identifiers'; readonly identifiers: string }
  /** The history or the address book changed: earlier replies may be outdated. */
  | { readonly about: 'change'; readonly preparing: number }
  | { readonly about: 'failure'; readonly code: ErrorCode };

export interface SearchWindowReply {
  readonly about: 'window';
  readonly callNumber: number;
  /** The number of matches and their days: those found so far when `isWhole` is false. */
  readonly total: number;
  readonly days: Days;
  /** Whether `total` is final; otherwise a `whole` reply follows. */
  readonly isWhole: boolean;
  readonly from: number;
  readonly identifiers: readonly string[];
  /** The rows of `marks`, in the same order. */
  readonly rows: readonly number[];
  /** How many older requests are not in the index yet. */
  readonly preparing: number;
}

/**
 * Completes a window reply whose search was not finished. The first rows of a list are the newest
 * requests, which are found first.
 */
export interface SearchTotalReply {
  readonly about: 'whole';
  readonly callNumber: number;
  readonly total: number;
  readonly days: Days;
}
