import { language, perLanguage } from '../../adapters/text/language';
import type { Bars } from '../../core/history/outcomes';

/**
 * Names the month or week of a bar: "November 2026", or the Monday of the week, "16 Nov 2026".
 * @param day the first day of the bar, in days since 1970
 */
export function barText(day: number, per: Bars['per']): string {
  const formats = formatsByPeriod();
  const format = formats.get(per) ?? new Intl.DateTimeFormat(language(), FORMATS[per]);
  formats.set(per, format);
  return format.format(day * 86_400_000);
}

const FORMATS: Record<Bars['per'], Intl.DateTimeFormatOptions> = {
  week: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
};

const formatsByPeriod = perLanguage(() => new Map<Bars['per'], Intl.DateTimeFormat>());
