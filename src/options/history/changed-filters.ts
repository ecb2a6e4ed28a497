import type { Filters } from '../../core/history/query';

/** New values of some filters; `undefined` removes a filter. */
export type FilterChange = { readonly [name in keyof Filters]: Filters[name] | undefined };

export function changedFilters(filters: Filters, changed: FilterChange): Filters {
  const kept = Object.entries({ ...filters, ...changed }).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(kept);
}
