import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../adapters/text/i18n';
import type { Filters } from '../../core/history/query';
import { changedFilters } from './changed-filters';
import { activeFilterText } from './filter-text';

interface Props {
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
}

/** The filters that are on, as buttons that switch them off. */
export function ActiveFilters({ filters, onFilters }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const wasPressed = useRef(false);
  const names = Object.keys(filters) as (keyof Filters)[];
  // The pressed button is gone: the next one takes the focus.
  useEffect(() => {
    if (wasPressed.current) list.current?.querySelector('button')?.focus();
    wasPressed.current = false;
  }, [names.length]);
  return (
    <ul ref={list} class="active-filters" aria-label={t('filters_active')}>
      {names.map((name) => {
        const text = activeFilterText(name, filters);
        return (
          <li key={name}>
            <button
              type="button"
              data-filter={name}
              aria-label={t('filter_remove', text)}
              onClick={() => {
                wasPressed.current = true;
                if (names.length === 1) focusFilterTitle();
                onFilters(changedFilters(filters, { [name]: undefined }));
              }}
            >
              {text} <span aria-hidden="true">✕</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** With the last filter the list disappears, too: the title of the filters takes the focus. */
function focusFilterTitle(): void {
  document.querySelector<HTMLElement>('.filters > summary')?.focus();
}
