import { type Sum, sumDelivered } from './delivered';
import { type Bars, barsOf, OUTCOMES, outcomeOf } from './outcomes';
import type { Found, SearchIndex } from './search-index';

/** What became of the requests that were found, as a whole. */
export interface Overview extends Bars {
  readonly delivered: readonly Sum[];
}

export function overviewOf(index: SearchIndex, found: Found): Overview {
  const days = new Map<number, number[]>();
  const delivered = new Map<string, number>();
  index.each(found, ({ facets }, line, day) => {
    const { status, delivered: amounts } = facets;
    const outcome = OUTCOMES.indexOf(outcomeOf(status.names[status.codes[line] ?? 0] ?? ''));
    let counts = days.get(day);
    if (!counts) {
      counts = OUTCOMES.map(() => 0);
      days.set(day, counts);
    }
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    const amount = amounts.names[amounts.codes[line] ?? 0];
    if (amount) delivered.set(amount, (delivered.get(amount) ?? 0) + 1);
  });
  return { ...barsOf(days), delivered: sumDelivered(delivered) };
}
