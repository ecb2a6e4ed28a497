/**
 * Where each day begins in a list of requests, newest first. Rows have one height; the first row of
 * a day has its heading above it, which makes it taller.
 */
export interface Days {
  /** The row each day begins with, ascending; the first is 0. */
  readonly starts: Uint32Array;
  /** The days themselves, whole days since 1970 where the user is. */
  readonly numbers: Int32Array;
}

export const NO_DAYS: Days = { starts: new Uint32Array(0), numbers: new Int32Array(0) };

/** Where rows moved to when the list changed. */
export interface Move {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly before: Days;
}

/** Heights in pixels. */
export interface Heights {
  readonly row: number;
  readonly heading: number;
}

/** Which of the days a row belongs to. */
export function dayIndexOf({ starts }: Days, row: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How far down a row begins, its day's heading included when it has one. */
export function topOf(days: Days, row: number, { row: height, heading }: Heights): number {
  const at = dayIndexOf(days, row);
  const own = isFirstOfDay(days, row) ? 1 : 0;
  return row * height + (at + 1 - own) * heading;
}

export function isFirstOfDay(days: Days, row: number): boolean {
  return days.starts[dayIndexOf(days, row)] === row;
}

/** How tall a list of so many rows is. */
export function heightOf(days: Days, rows: number, { row, heading }: Heights): number {
  return rows * row + days.starts.length * heading;
}

/** The row at a distance from the top. */
export function rowAt(days: Days, y: number, rows: number, heights: Heights): number {
  let low = 0;
  let high = Math.max(0, rows - 1);
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (topOf(days, middle, heights) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The days of rows made at these times, newest first. @param dayOf the day of a moment */
export function daysOf(times: readonly number[], dayOf: (time: number) => number): Days {
  const starts: number[] = [];
  const numbers: number[] = [];
  times.forEach((time, row) => {
    const day = dayOf(time);
    if (numbers.length > 0 && numbers[numbers.length - 1] === day) return;
    starts.push(row);
    numbers.push(day);
  });
  return { starts: Uint32Array.from(starts), numbers: Int32Array.from(numbers) };
}
