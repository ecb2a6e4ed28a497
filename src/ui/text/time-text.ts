import { language } from '../../adapters/text/language';

const DAY = 24 * 3_600_000;

/** A moment as people say it: the time alone within a day of now, else with its date. */
export function timeText(time: number, now = Date.now()): string {
  const near = Math.abs(time - now) < DAY && new Date(time).getDate() === new Date(now).getDate();
  return formatOf(near ? 'time' : 'date').format(time);
}

/** A moment to the second, for a record. */
export function exactTimeText(time: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'medium' }).format(
    time,
  );
}

/** A span of whole minutes in its largest unit: "5 minutes", "1 hour", "7 days". */
export function durationText(minutes: number): string {
  const [unit, length] =
    minutes % 1440 === 0 ? ['day', 1440] : minutes % 60 === 0 ? ['hour', 60] : ['minute', 1];
  return new Intl.NumberFormat(language(), {
    style: 'unit',
    unit: String(unit),
    unitDisplay: 'long',
  }).format(minutes / Number(length));
}

/** A day such as "Saturday, 21 November 2026", given in whole days since 1970. */
export function dayText(day: number): string {
  return formatOf('day').format(day * DAY);
}

const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;
const FORMATS: Record<string, Intl.DateTimeFormatOptions> = {
  time: CLOCK,
  date: { ...CLOCK, month: 'short', day: 'numeric' },
  day: { dateStyle: 'full', timeZone: 'UTC' },
};

/** Making a format takes far longer than using it, and a list has many rows. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(kind: 'time' | 'date' | 'day'): Intl.DateTimeFormat {
  const format = formats.get(kind) ?? new Intl.DateTimeFormat(language(), FORMATS[kind]);
  formats.set(kind, format);
  return format;
}
