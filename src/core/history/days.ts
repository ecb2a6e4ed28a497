/**
 * Where each day begins in a list of requests, newest first. All rows have the same height; the
 * first row of a day also has a heading above it, which makes it taller.
 */
export interface Days {
  /** The index of the first row of each day, ascending; the first is 0. */
  readonly starts: Uint32Array;
  /** The day of each group, in whole days since 1970 in the user's time zone. */
  readonly numbers: Int32Array;
}

export const NO_DAYS: Days = { starts: new Uint32Array(0), numbers: new Int32Array(0) };

/** Where rows moved to when the list changed. */
export interface ListMove {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly before: Days;
}

/** Heights in pixels. */
export interface Heights {
  readonly row: number;
  readonly heading: number;
}

/** The index of the day that a row belongs to. */
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

/** The top of a row in pixels, its day heading included. */
export function topOf(days: Days, row: number, { row: height, heading }: Heights): number {
  const at = dayIndexOf(days, row);
  const headingsOfRow = isFirstOfDay(days, row) ? 1 : 0;
  return row * height + (at + 1 - headingsOfRow) * heading;
}

export function isFirstOfDay(days: Days, row: number): boolean {
  return days.starts[dayIndexOf(days, row)] === row;
}

/** The height in pixels of a list with this many rows. */
export function heightOf(days: Days, rows: number, { row, heading }: Heights): number {
  return rows * row + days.starts.length * heading;
}

/** The row at `y` pixels from the top of the list. */
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

/**
 * Groups rows by day. @param times creation times of the rows, newest first @param dayOf converts a
 * time to its day
 */
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
