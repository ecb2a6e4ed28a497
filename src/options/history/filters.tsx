import { t } from '../../adapters/text/i18n';
import { findDayStart } from '../../adapters/text/local-day';
import { statusText } from '../../adapters/text/status-text';
import { type Filters as Chosen, FILTER_FIELDS, type FilterField } from '../../core/history/query';
import type { Status } from '../../core/request/status-name';
import { shortAddress, typeInWords } from '../../core/transaction/summary';
import { compareTexts } from '../../ui/text/compare-texts';

interface Props {
  readonly filters: Chosen;
  /** What there is to choose from; undefined until it is known. */
  readonly choices: Readonly<Record<FilterField, readonly string[]>> | undefined;
  readonly onFilters: (filters: Chosen) => void;
}

/** One field for each thing requests differ in, and for the days between which they were made. */
export function Filters({ filters, choices, onFilters }: Props) {
  const active = Object.keys(filters).length;
  const change = (part: { readonly [name in keyof Chosen]: Chosen[name] | undefined }) => {
    const kept = Object.entries({ ...filters, ...part }).filter(([, value]) => value !== undefined);
    onFilters(Object.fromEntries(kept));
  };
  return (
    <details class="filters">
      <summary>
        {t('history_filter')} {active > 0 && <span class="chip wait">{active}</span>}
      </summary>
      <div class="choices">
        {FILTER_FIELDS.map((choice) => (
          <label key={choice} class="field small">
            {t(`history_by_${choice}`)}
            <select
              name={`by-${choice}`}
              value={filters[choice] ?? ''}
              onChange={(event) => change({ [choice]: event.currentTarget.value || undefined })}
            >
              <option value="">{t('history_any')}</option>
              {optionsOf(choice, withChosen(choices?.[choice], filters[choice])).map(
                ([value, words]) => (
                  <option key={value} value={value}>
                    {words}
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
  );
}

/** What is chosen can be seen, also when no request has it any more. */
function withChosen(choices: readonly string[] = [], chosen: string | undefined): string[] {
  return [...new Set([...choices, ...(chosen === undefined ? [] : [chosen])])];
}

/** The choices with their words, in the order of the words. */
function optionsOf(choice: FilterField, values: readonly string[]): [string, string][] {
  return values
    .map((value): [string, string] => [value, inWords(choice, value)])
    .sort(([, a], [, b]) => compareTexts(a, b));
}

function inWords(choice: FilterField, value: string): string {
  if (choice === 'status') return statusText(value as Status);
  if (choice === 'type') return typeInWords(value);
  return choice === 'account' ? shortAddress(value) : value;
}

interface DayProps {
  readonly name: 'from' | 'until';
  readonly chosen: number | undefined;
  readonly onTime: (time: number | undefined) => void;
}

/** A day; "until" includes it, so that its moment is the next midnight. */
function DayField({ name, chosen, onTime }: DayProps) {
  const late = name === 'until' ? 1 : 0;
  return (
    <label class="field small">
      {t(`history_${name}`)}
      <input
        type="date"
        name={`made-${name}`}
        value={chosen === undefined ? '' : dateText(chosen - late)}
        onChange={(event) => onTime(findDayStart(event.currentTarget.value, late))}
      />
    </label>
  );
}

/** "2026-11-21", the day of a moment here. */
function dateText(time: number): string {
  const date = new Date(time);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
