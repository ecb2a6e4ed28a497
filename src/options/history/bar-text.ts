import { language } from '../../adapters/i18n';
import type { Bars } from '../../core/history/outcomes';

/** "November 2026", or the Monday a week begins with: "16 Nov 2026". */
export function barText(day: number, per: Bars['per']): string {
  const format = { month: per === 'week' ? 'short' : 'long', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(language(), {
    ...format,
    ...(per === 'week' && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(day * 86_400_000);
}
