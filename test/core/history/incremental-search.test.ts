import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOf } from '../../../src/core/history/days';
import type { IncrementalSearch } from '../../../src/core/history/incremental-search';
import { packChunk } from '../../../src/core/history/index-chunk';
import type { IndexEntry } from '../../../src/core/history/index-entry';
import { overviewOf } from '../../../src/core/history/overview';
import {
  FILTER_FIELDS,
  isHashFragment,
  isNarrowerThan,
  type Query,
} from '../../../src/core/history/query';
import { SearchIndex } from '../../../src/core/history/search-index';
import { newIdentifier } from '../../../src/core/request/identifier';
import { runs } from '../../runs';
import { BITSTAMP } from '../address-book/contacts';
import { ALICE } from '../request/request-row';
import { runToEnd } from './run-to-end';

const DAY = 86_400_000;
const dayOf = (time: number) => Math.floor(time / DAY);

/** Entries, where they are split into chunks, and the contact names of addresses. */
interface History {
  readonly entries: readonly IndexEntry[];
  readonly chunkStarts: readonly number[];
  readonly names: Readonly<Record<string, string>>;
}

const entry = fc
  .record({
    createdAt: fc.integer({ min: 0, max: 4 * DAY }),
    random: fc.uint8Array({ minLength: 10, maxLength: 10 }),
    hash: fc.constantFrom('', 'abcdef'.padEnd(64, '7'), '123456'.padStart(64, 'c')),
    words: fc.constantFrom('', '25 xrp', '1234567 usd rent', 'xc-0 rent for the bakery'),
    status: fc.constantFrom('submitted', 'rejected', 'expired'),
    type: fc.constantFrom('Payment', 'OfferCreate'),
    network: fc.constantFrom('', 'MAINNET'),
    account: fc.constantFrom(ALICE, BITSTAMP),
    site: fc.constantFrom('', 'shop.example', 'xrpl.org'),
    to: fc.constantFrom('', ALICE, `${BITSTAMP}:7`),
    delivered: fc.constantFrom('', '0.1 XRP', '2.5 USD r'),
  })
  .map(({ random, ...rest }): IndexEntry => {
    return { identifier: newIdentifier(rest.createdAt, random), ...rest };
  });

const history: fc.Arbitrary<History> = fc.record({
  entries: fc
    .uniqueArray(entry, { maxLength: 60, selector: ({ identifier }) => identifier })
    .map((entries) => entries.sort((a, b) => (a.identifier < b.identifier ? -1 : 1))),
  chunkStarts: fc.array(fc.integer({ min: 1, max: 59 }), { maxLength: 8 }),
  names: fc.constantFrom<History['names']>(
    {},
    { [ALICE]: 'Ann' },
    { [`${BITSTAMP}:7`]: 'Shop Two' },
  ),
});

const WORDS = [
  ...['25', 'xrp', 'rent', 'bakery', 'offer', 'create', 'pay', 'shop', 'ann', 'two', 'xrpl.org'],
  ...['abcdef', 'abcdef7777', '123456', '1234567', 'xc-0', 'mainnet', ALICE.slice(0, 9), '7', 'q'],
];
const query: fc.Arbitrary<Query> = fc.record({
  text: fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.nat({ max: 12 })), { maxLength: 3 })
    .map((parts) => parts.map(([word, end]) => word.slice(0, end)).join(' ')),
  filters: fc.record(
    {
      status: fc.constantFrom('rejected', 'nothing'),
      type: fc.constant('Payment'),
      network: fc.constantFrom('', 'MAINNET'),
      site: fc.constant('shop.example'),
      from: fc.integer({ min: 0, max: 4 * DAY }),
      until: fc.integer({ min: 0, max: 4 * DAY }),
    },
    { requiredKeys: [] },
  ),
});

const searchTextOf = ({ names }: History, value: string) =>
  `${value} ${names[value] ?? ''}`.toLowerCase();

/** The reference: checks every entry against the query, newest first. */
function matchesByScan(all: History, { text, filters }: Query): IndexEntry[] {
  const { from = -1, until = Infinity } = filters;
  const words = text.toLowerCase().split(' ').filter(Boolean);
  const matches = (own: IndexEntry, word: string) =>
    own.words.includes(word) ||
    (isHashFragment(word) && (own.identifier.includes(word) || own.hash.includes(word))) ||
    [own.type, own.site, own.to, own.account, own.network].some((value) =>
      searchTextOf(all, value).includes(word),
    );
  return all.entries
    .filter((own) =>
      FILTER_FIELDS.every((choice) => (filters[choice] ?? own[choice]) === own[choice]),
    )
    .filter(({ createdAt }) => createdAt >= from && createdAt < until)
    .filter((own) => words.every((word) => matches(own, word)))
    .reverse();
}

function indexOf(all: History): SearchIndex {
  const index = new SearchIndex(dayOf, (_facet, value) => searchTextOf(all, value));
  const cuts = [0, ...[...all.chunkStarts].sort((a, b) => a - b), all.entries.length];
  const parts = cuts.slice(1).map((cut, at) => all.entries.slice(cuts[at], cut));
  index.put(parts.filter(({ length }) => length > 0).map((part) => packChunk(part, 1)));
  return index;
}

/** The result of a search after some of its steps. */
function progressOf(index: SearchIndex, search: IncrementalSearch) {
  const { isWhole, total, days } = search;
  return { isWhole, days, identifiers: index.identifiers(search, 0, total) };
}

test('a complete search finds what a scan of every entry finds, for any query', () => {
  fc.assert(
    fc.property(history, query, (all, wanted) => {
      const index = indexOf(all);
      const search = index.startSearch(wanted);
      for (const _ of search.steps());
      const matches = matchesByScan(all, wanted);
      expect(progressOf(index, search)).toEqual({
        isWhole: true,
        identifiers: matches.map(({ identifier }) => identifier),
        days: daysOf(
          matches.map(({ createdAt }) => createdAt),
          dayOf,
        ),
      });
      expect(search.positions).toHaveLength(matches.length);
    }),
    { numRuns: runs(400) },
  );
});

test('a partial result is the beginning of the complete result', () => {
  fc.assert(
    fc.property(history, query, (all, wanted) => {
      const index = indexOf(all);
      const search = index.startSearch(wanted);
      const before = [progressOf(index, search)];
      for (const _ of search.steps()) before.push(progressOf(index, search));
      const whole = progressOf(index, search);
      for (const { identifiers, days } of before) {
        const count = identifiers.length;
        expect(identifiers).toEqual(whole.identifiers.slice(0, count));
        const own = whole.days.starts.filter((row) => row < count);
        expect(days.starts).toEqual(own);
        expect(days.numbers).toEqual(whole.days.numbers.slice(0, own.length));
      }
    }),
  );
});

test('a query typed letter by letter, with interrupted searches, finds what the whole query finds', () => {
  fc.assert(
    fc.property(history, query, fc.array(fc.nat({ max: 5 })), (all, { text, filters }, cutOff) => {
      const index = indexOf(all);
      let last: { query: Query; search: IncrementalSearch } | undefined;
      for (let end = 0; end <= text.length; end += 1) {
        const wanted = { text: text.slice(0, end), filters };
        const isNarrower = last?.search.isWhole && isNarrowerThan(wanted, last.query);
        const search = index.startSearch(wanted, isNarrower ? last?.search : undefined);
        const steps = search.steps();
        for (let left = cutOff[end] ?? Infinity; left > 0 && !steps.next().done; left -= 1);
        last = { query: wanted, search };
      }
      // No letter follows the last one, so its search runs to the end.
      for (const _ of last?.search.steps() ?? []);
      const found = last ? progressOf(index, last.search).identifiers : [];
      expect(found).toEqual(
        matchesByScan(all, { text, filters }).map(({ identifier }) => identifier),
      );
    }),
    { numRuns: runs(300) },
  );
});

test('the overview counts every match exactly once, in any chunk', () => {
  fc.assert(
    fc.property(history, query, (all, wanted) => {
      const index = indexOf(all);
      const { bars, delivered } = runToEnd(overviewOf(index, index.search(wanted)));
      const matches = matchesByScan(all, wanted);
      const counts = bars.flatMap((bar) => bar.counts);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(matches.length);
      const paid = (unit: string) => delivered.find((sum) => sum.unit === unit);
      const xrp = matches.filter((own) => own.delivered === '0.1 XRP').length;
      expect(paid('XRP')?.payments ?? 0).toBe(xrp);
      expect(Number(paid('XRP')?.value ?? 0)).toBeCloseTo(xrp / 10);
    }),
  );
});
