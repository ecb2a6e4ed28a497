/** Wait before the next try after so many failed ones: 1, 2, 4 … 60 s, with a quarter of jitter. */
export function backoff(failures: number): number {
  return Math.min(60_000, 1000 * 2 ** failures) * (0.75 + Math.random() / 2);
}
