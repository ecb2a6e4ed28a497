const DAY_MS = 86_400_000;

/** The day of a time (ms since 1970) in the local time zone, in whole days since 1970. */
export function localDayOf(time: number): number {
  const offset = new Date(time).getTimezoneOffset() * 60_000;
  return Math.floor((time - offset) / DAY_MS);
}

/**
 * The local midnight at which a day begins, in ms since 1970.
 * @param date such as "2026-11-21"
 * @param daysLater counted from `date`
 * @returns undefined when `date` is not a date
 */
export function findDayStart(date: string, daysLater = 0): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (!match) return undefined;
  const [, year, month, day] = match.map(Number);
  const time = new Date(year ?? 0, (month ?? 1) - 1, (day ?? 1) + daysLater).getTime();
  return Number.isNaN(time) ? undefined : time;
}
