const DAY = 86_400_000;

/** The day of a moment by this machine's clock and place, in whole days since 1970. */
export function localDayOf(time: number): number {
  const offset = new Date(time).getTimezoneOffset() * 60_000;
  return Math.floor((time - offset) / DAY);
}

/**
 * When a day begins here: midnight of its date, such as "2026-11-21", or of one so many days later;
 * undefined when it is none.
 */
export function findDayStart(date: string, later = 0): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (!match) return undefined;
  const [, year, month, day] = match.map(Number);
  const time = new Date(year ?? 0, (month ?? 1) - 1, (day ?? 1) + later).getTime();
  return Number.isNaN(time) ? undefined : time;
}
