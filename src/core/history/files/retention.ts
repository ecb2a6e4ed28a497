/** For how many days requests may be kept; undefined stands for ever. */
export const RETENTIONS = [365, 90, 30] as const;
export type Retention = (typeof RETENTIONS)[number];

export function findRetention(value: unknown): Retention | undefined {
  return RETENTIONS.find((days) => days === value);
}

/** Before which moment requests are too old. @param now milliseconds since 1970 */
export function oldestKept(days: Retention, now: number): number {
  return now - days * 86_400_000;
}

/** Sorts after every identifier made before a moment, and before all others. */
export function identifiersBefore(time: number): string {
  return `xc-${Math.max(0, time).toString(36).padStart(9, '0')}`;
}
