/** The wait (ms) after a number of failures in a row: 1, 2, 4 … 60 s, with ±25 % jitter. */
export function backoff(failures: number): number {
  return Math.min(60_000, 1000 * 2 ** failures) * (0.75 + Math.random() / 2);
}
