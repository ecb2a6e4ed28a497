import { t } from '../../adapters/text/i18n';
import { findDayStart } from '../../adapters/text/local-day';
import { FILTER_FIELDS, type FilterField, type Filters } from '../../core/history/query';
import { compareTexts } from '../../ui/text/compare-texts';
import { numberText } from '../../ui/text/number-text';
import { ActiveFilters } from './active-filters';
import { changedFilters, type FilterChange } from './changed-filters';
import { filterValueText } from './filter-text';

interface Props {
  readonly filters: Filters;
  /** The values that occur in the history; undefined until known. */
  readonly choices: Readonly<Record<FilterField, readonly string[]>> | undefined;
  readonly onFilters: (filters: Filters) => void;
}

/** A select for each filter field, and two date fields for the creation time. */
export function FilterPanel({ filters, choices, onFilters }: Props) {
  const active = Object.keys(filters).length;
  const change = (changed: FilterChange) => onFilters(changedFilters(filters, changed));
  return (
    <>
      <details class="filters">
        <summary>
          {t('history_filter')} {active > 0 && <span class="chip wait">{numberText(active)}</span>}
        </summary>
        <div class="choices">
          {FILTER_FIELDS.map((field) => (
            <label key={field} class="field small">
              {t(`history_by_${field}`)}
              <select
                name={`by-${field}`}
                value={filters[field] ?? ''}
                onChange={(event) => change({ [field]: event.currentTarget.value || undefined })}
              >
                <option value="">{t('history_any')}</option>
                {optionsOf(field, withChosen(choices?.[field], filters[field])).map(
                  ([value, name]) => (
                    <option key={value} value={value}>
                      {name}
                    </option>
                  ),
                )}
              </select>
            </label>
          ))}
          <DayField name="from" onTime={(from) => change({ from })} chosen={filters.from} />
          <DayField name="until" onTime={(until) => change({ until })} chosen={filters.until} />
        </div>
      </details>
      {active > 0 && <ActiveFilters filters={filters} onFilters={onFilters} />}
    </>
  );
}

/** Adds the chosen value, which may no longer occur in the history. */
function withChosen(choices: readonly string[] = [], chosen: string | undefined): string[] {
  return [...new Set([...choices, ...(chosen === undefined ? [] : [chosen])])];
}

/** The values and their names, sorted by name. */
function optionsOf(field: FilterField, values: readonly string[]): [string, string][] {
  return values
    .map((value): [string, string] => [value, filterValueText(field, value)])
    .sort(([, a], [, b]) => compareTexts(a, b));
}

interface DayProps {
  readonly name: 'from' | 'until';
  readonly chosen: number | undefined;
  readonly onTime: (time: number | undefined) => void;
}

/** A date field. "Until" includes the day: its time is the following midnight. */
function DayField({ name, chosen, onTime }: DayProps) {
  const includesDay = name === 'until';
  return (
    <label class="field small">
      {t(`history_${name}`)}
      <input
        type="date"
        name={`made-${name}`}
        value={chosen === undefined ? '' : dateText(chosen - (includesDay ? 1 : 0))}
        onChange={(event) => onTime(findDayStart(event.currentTarget.value, includesDay ? 1 : 0))}
      />
    </label>
  );
}

/** The local date of a time, as a date input needs it: "2026-11-21". */
function dateText(time: number): string {
  const date = new Date(time);
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}
