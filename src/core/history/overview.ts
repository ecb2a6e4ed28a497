import { type DeliveredSum, DeliveredSums } from './delivered-sums';
import type { SearchResult } from './incremental-search';
import type { IndexChunk } from './index-chunk';
import { type Bars, barsOf, OUTCOMES, outcomeOf } from './outcomes';
import type { ChunkMatches, SearchIndex } from './search-index';

/** Totals of the requests that match a query: outcomes over time, and delivered amounts. */
export interface Overview extends Bars {
  readonly delivered: readonly DeliveredSum[];
}

/** Counts one chunk per step, so that a caller can do other work between the steps. */
export function* overviewOf(
  index: SearchIndex,
  result: SearchResult,
): Generator<undefined, Overview> {
  const counts = new Map<number, number[]>();
  const delivered = new DeliveredSums();
  for (const matches of index.matchesByChunk(result)) {
    countOutcomes(matches, counts);
    addDelivered(matches.chunk, matches.entryNumbers, delivered);
    yield;
  }
  return { ...barsOf(counts), delivered: delivered.list() };
}

function countOutcomes(
  { chunk, days, entryNumbers }: ChunkMatches,
  counts: Map<number, number[]>,
): void {
  const { names, codes } = chunk.facets.status;
  const outcomes = names.map((name) => OUTCOMES.indexOf(outcomeOf(name)));
  for (const entry of entryNumbers) {
    const day = days[entry] ?? 0;
    const outcome = outcomes[codes[entry] ?? 0] ?? 0;
    const dayCounts = counts.get(day) ?? OUTCOMES.map(() => 0);
    dayCounts[outcome] = (dayCounts[outcome] ?? 0) + 1;
    counts.set(day, dayCounts);
  }
}

function addDelivered({ facets }: IndexChunk, entries: Uint32Array, sums: DeliveredSums): void {
  const { names, codes } = facets.delivered;
  const occurrences = new Uint16Array(names.length);
  for (const entry of entries) {
    const code = codes[entry] ?? 0;
    occurrences[code] = (occurrences[code] ?? 0) + 1;
  }
  for (const [code, name] of names.entries()) {
    const count = occurrences[code] ?? 0;
    if (name && count > 0) sums.add(name, count);
  }
}
