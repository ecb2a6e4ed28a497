import type { Bench } from '../browser/bench-browser';
import type { Figure } from '../figure';

/** The extension and what it is compared with: a floor, or the build of another revision. */
export interface Place {
  readonly bench: Bench;
  /** The folder of the build that is measured. */
  readonly own: string;
  readonly other: { readonly kind: 'floor' | 'revision'; readonly folder: string };
}

/** 0: the build that is measured. 1: the floor, or the other revision. */
export type Side = 0 | 1;

/** What one side measured in one turn, by the name of the reading. */
export type Readings = Readonly<Record<string, readonly number[]>>;

/** A group's browser, open and prepared. */
export interface Session {
  take(side: Side, round: number): Promise<Readings>;
  /** Figures that are no ratios, after all pairs. */
  facts?(): Promise<readonly Figure[]>;
  close(): Promise<void>;
}

/** A figure that a group computes from one of its readings. */
export interface RatioSpec {
  readonly key: string;
  readonly reading: string;
  /** The percentile compared; default: the median. */
  readonly part?: number;
}

/** Figures that are measured together, by the same actions. */
export interface Group {
  readonly name: string;
  /** Its part of the run's time; what it does not use goes to the groups after it. */
  readonly seconds: number;
  readonly ratios: readonly RatioSpec[];
  open(place: Place): Promise<Session>;
}
