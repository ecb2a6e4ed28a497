import type { Block } from './block';
import { DeliveredSums, type Sum } from './delivered-sums';
import type { Found } from './finding';
import { type Bars, barsOf, OUTCOMES, outcomeOf } from './outcomes';
import type { Part, SearchIndex } from './search-index';

/** What became of the requests that were found, as a whole. */
export interface Overview extends Bars {
  readonly delivered: readonly Sum[];
}

/** Counts them a block at a time; in between something else can be done. */
export function* overviewOf(index: SearchIndex, found: Found): Generator<undefined, Overview> {
  const counts = new Map<number, number[]>();
  const delivered = new DeliveredSums();
  for (const part of index.parts(found)) {
    countOutcomes(part, counts);
    addDelivered(part.block, part.lines, delivered);
    yield;
  }
  return { ...barsOf(counts), delivered: delivered.list() };
}

function countOutcomes({ block, days, lines }: Part, counts: Map<number, number[]>): void {
  const { names, codes } = block.facets.status;
  const outcomes = names.map((name) => OUTCOMES.indexOf(outcomeOf(name)));
  for (const line of lines) {
    const day = days[line] ?? 0;
    const outcome = outcomes[codes[line] ?? 0] ?? 0;
    const own = counts.get(day) ?? OUTCOMES.map(() => 0);
    own[outcome] = (own[outcome] ?? 0) + 1;
    counts.set(day, own);
  }
}

function addDelivered({ facets }: Block, lines: Uint32Array, sums: DeliveredSums): void {
  const { names, codes } = facets.delivered;
  const times = new Uint16Array(names.length);
  for (const line of lines) {
    const code = codes[line] ?? 0;
    times[code] = (times[code] ?? 0) + 1;
  }
  for (const [code, name] of names.entries()) {
    const count = times[code] ?? 0;
    if (name && count > 0) sums.add(name, count);
  }
}
