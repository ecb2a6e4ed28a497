import { language, perLanguage } from '../../adapters/text/language';
import type { TimeLeft } from '../../core/request/time-left';

const DAY_MS = 24 * 3_600_000;

/** A time (ms since 1970) without its date if it is today, else with its date. */
export function timeText(time: number, now = Date.now()): string {
  const isToday =
    Math.abs(time - now) < DAY_MS && new Date(time).getDate() === new Date(now).getDate();
  return formatOf(isToday ? 'time' : 'date').format(time);
}

/** A time (ms since 1970) with date and seconds. */
export function exactTimeText(time: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'medium' }).format(
    time,
  );
}

/** The local day of a time (ms since 1970) such as "Nov 21, 2026". */
export function dateText(time: number): string {
  return formatOf('shortDay').format(time);
}

/** A number of minutes in the largest unit that divides it: "5 minutes", "1 hour", "7 days". */
export function durationText(minutes: number): string {
  const [unit, length] =
    minutes % 1440 === 0 ? ['day', 1440] : minutes % 60 === 0 ? ['hour', 60] : ['minute', 1];
  return new Intl.NumberFormat(language(), {
    style: 'unit',
    unit: String(unit),
    unitDisplay: 'long',
  }).format(minutes / Number(length));
}

/** A time that is left, in words: "23 hours 59 minutes", "90 seconds". */
export function timeLeftText(parts: TimeLeft['parts']): string {
  const texts = parts.map(({ unit, count }) =>
    new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  );
  return new Intl.ListFormat(language(), { type: 'unit', style: 'narrow' }).format(texts);
}

/** The time of day of a time (ms since 1970), for lists that show the day above it. */
export function clockText(time: number): string {
  return formatOf('time').format(time);
}

/** A day (in whole days since 1970): "Today", "Yesterday", else "Saturday, 21 November 2026". */
export function dayText(day: number, today: number): string {
  const isNear = day === today || day === today - 1;
  return isNear ? nearDayText(day - today) : formatOf('day').format(day * DAY_MS);
}

/** "Today" or "Yesterday", as the beginning of a line. */
function nearDayText(days: number): string {
  const text = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(days, 'day');
  return text.charAt(0).toLocaleUpperCase(language()) + text.slice(1);
}

const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;
const FORMATS: Record<string, Intl.DateTimeFormatOptions> = {
  time: CLOCK,
  date: { ...CLOCK, month: 'short', day: 'numeric' },
  day: { dateStyle: 'full', timeZone: 'UTC' },
  shortDay: { dateStyle: 'medium' },
};

const formatsByKind = perLanguage(() => new Map<string, Intl.DateTimeFormat>());

function formatOf(kind: 'time' | 'date' | 'day' | 'shortDay'): Intl.DateTimeFormat {
  const formats = formatsByKind();
  const format = formats.get(kind) ?? new Intl.DateTimeFormat(language(), FORMATS[kind]);
  formats.set(kind, format);
  return format;
}
