import { t } from '../../adapters/text/i18n';
import { statusText } from '../../adapters/text/status-text';
import { typeText } from '../../adapters/text/type-text';
import type { FilterField, Filters } from '../../core/history/query';
import type { Status } from '../../core/request/status-name';
import { shortAddress } from '../../core/transaction/summary';
import { dateText } from '../../ui/text/time-text';

/** The name of a value that a user can filter by. */
export function filterValueText(field: FilterField, value: string): string {
  if (field === 'status') return statusText(value as Status);
  if (field === 'type') return typeText(value);
  return field === 'account' ? shortAddress(value) : value;
}

/** A filter that is on, such as "Status: Rejected" or "From date: Nov 21, 2026". */
export function activeFilterText(name: keyof Filters, filters: Filters): string {
  // The time of "until" is the midnight after its day.
  if (name === 'from') return titled(t('history_from'), dateText(filters.from ?? 0));
  if (name === 'until') return titled(t('history_until'), dateText((filters.until ?? 0) - 1));
  return titled(t(`history_by_${name}`), filterValueText(name, filters[name] ?? ''));
}

function titled(title: string, value: string): string {
  return t('filter_active', title, value);
}
