import { language } from '../adapters/i18n';

const DAY = 24 * 3_600_000;

/** A moment as people say it: the time alone within a day of now, else with its date. */
export function timeText(time: number, now = Date.now()): string {
  const near = Math.abs(time - now) < DAY && new Date(time).getDate() === new Date(now).getDate();
  return new Intl.DateTimeFormat(language(), {
    ...(near ? {} : { month: 'short', day: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(time);
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
