import type { Ratio } from './statistics/ratio';
import { type Verdict, verdictOf } from './statistics/verdict';

/** A measured figure and its limit. */
export interface Figure {
  readonly key: string;
  readonly measured: number;
  /** The most it may be; undefined for a figure that is only shown for comparison. */
  readonly limit: number | undefined;
  /** Whether the limit is a minimum. */
  readonly isLeast?: boolean;
  /** Of a ratio: its interval, by which it is judged. */
  readonly ratio?: Ratio;
  /** What is divided: the medians or other percentiles of both sides in milliseconds. */
  readonly sides?: readonly [number, number];
}

export function figure(key: string, measured: number, limit: number | undefined): Figure {
  return { key, measured, limit };
}

/** A figure that may be more, but not less. */
export function atLeast(key: string, measured: number, limit: number): Figure {
  return { key, measured, limit, isLeast: true };
}

/** The verdict of a figure that has a limit. */
export function verdictOn({ measured, limit, isLeast, ratio }: Figure): Verdict | undefined {
  if (limit === undefined) return undefined;
  if (ratio) return verdictOf(ratio, limit);
  if (isLeast) return measured >= limit ? 'ok' : 'under';
  return measured <= limit ? 'ok' : 'over';
}

/** To a tenth; a ratio or a size to a hundredth. */
export function rounded(value: number, key: string): number {
  const parts = /_ratio(_|$)|_kib$/.test(key) ? 100 : 10;
  return Math.round(value * parts) / parts;
}
