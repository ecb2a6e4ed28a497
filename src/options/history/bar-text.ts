import { language } from '../../adapters/text/language';
import type { Bars } from '../../core/history/outcomes';

/** "November 2026", or the Monday a week begins with: "16 Nov 2026". */
export function barText(day: number, per: Bars['per']): string {
  const format = formats.get(per) ?? new Intl.DateTimeFormat(language(), FORMATS[per]);
  formats.set(per, format);
  return format.format(day * 86_400_000);
}

const FORMATS: Record<Bars['per'], Intl.DateTimeFormatOptions> = {
  week: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
};

/** Making a format takes far longer than using it, and there are many bars. */
const formats = new Map<Bars['per'], Intl.DateTimeFormat>();
