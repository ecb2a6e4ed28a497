/** The choices of how many days requests are kept; undefined means for ever. */
export const RETENTIONS = [365, 90, 30] as const;
export type Retention = (typeof RETENTIONS)[number];

export function findRetention(value: unknown): Retention | undefined {
  return RETENTIONS.find((days) => days === value);
}

/** Requests created before this time are deleted. @param now milliseconds since 1970 */
export function retentionLimit(days: Retention, now: number): number {
  return now - days * 86_400_000;
}

/** A key that sorts after every identifier created before `time` and before all later ones. */
export function identifierLimitAt(time: number): string {
  return `xc-${Math.max(0, time).toString(36).padStart(9, '0')}`;
}
