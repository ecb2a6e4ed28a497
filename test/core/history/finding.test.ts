import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packBlock } from '../../../src/core/history/block';
import { daysOf } from '../../../src/core/history/days';
import type { Finding } from '../../../src/core/history/finding';
import type { Line } from '../../../src/core/history/line';
import { overviewOf } from '../../../src/core/history/overview';
import { CHOICES, isHashPart, narrows, type Query } from '../../../src/core/history/query';
import { SearchIndex } from '../../../src/core/history/search-index';
import { newIdentifier } from '../../../src/core/request/identifier';
import { BITSTAMP } from '../book/contacts';
import { ALICE } from '../request/request-row';
import { inOneGo } from './in-one-go';

const DAY = 86_400_000;
const dayOf = (time: number) => Math.floor(time / DAY);

/** A history of some lines, in blocks, and names for the places in it. */
interface Scene {
  readonly lines: readonly Line[];
  readonly cuts: readonly number[];
  readonly names: Readonly<Record<string, string>>;
}

const line = fc
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
  .map(({ random, ...rest }): Line => {
    return { identifier: newIdentifier(rest.createdAt, random), ...rest };
  });

const scene: fc.Arbitrary<Scene> = fc.record({
  lines: fc
    .uniqueArray(line, { maxLength: 60, selector: ({ identifier }) => identifier })
    .map((lines) => lines.sort((a, b) => (a.identifier < b.identifier ? -1 : 1))),
  cuts: fc.array(fc.integer({ min: 1, max: 59 }), { maxLength: 8 }),
  names: fc.constantFrom<Scene['names']>({}, { [ALICE]: 'Ann' }, { [`${BITSTAMP}:7`]: 'Shop Two' }),
});

const SAID = [
  ...['25', 'xrp', 'rent', 'bakery', 'offer', 'create', 'pay', 'shop', 'ann', 'two', 'xrpl.org'],
  ...['abcdef', 'abcdef7777', '123456', '1234567', 'xc-0', 'mainnet', ALICE.slice(0, 9), '7', 'q'],
];
const query: fc.Arbitrary<Query> = fc.record({
  text: fc
    .array(fc.tuple(fc.constantFrom(...SAID), fc.nat({ max: 12 })), { maxLength: 3 })
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

const said = ({ names }: Scene, value: string) => `${value} ${names[value] ?? ''}`.toLowerCase();

/** What is wanted of a query, a line at a time, and nothing clever. */
function scanned(all: Scene, { text, filters }: Query): Line[] {
  const { from = -1, until = Infinity } = filters;
  const words = text.toLowerCase().split(' ').filter(Boolean);
  const holds = (own: Line, word: string) =>
    own.words.includes(word) ||
    (isHashPart(word) && (own.identifier.includes(word) || own.hash.includes(word))) ||
    [own.type, own.site, own.to, own.account, own.network].some((value) =>
      said(all, value).includes(word),
    );
  return all.lines
    .filter((own) => CHOICES.every((choice) => (filters[choice] ?? own[choice]) === own[choice]))
    .filter(({ createdAt }) => createdAt >= from && createdAt < until)
    .filter((own) => words.every((word) => holds(own, word)))
    .reverse();
}

function indexOf(all: Scene): SearchIndex {
  const index = new SearchIndex(dayOf, (_facet, value) => said(all, value));
  const cuts = [0, ...[...all.cuts].sort((a, b) => a - b), all.lines.length];
  const parts = cuts.slice(1).map((cut, at) => all.lines.slice(cuts[at], cut));
  index.put(parts.filter(({ length }) => length > 0).map((part) => packBlock(part, 1)));
  return index;
}

/** What a search says after each of its steps. */
function told(index: SearchIndex, finding: Finding) {
  const { isWhole, total, days } = finding;
  return { isWhole, days, identifiers: index.identifiers(finding, 0, total) };
}

test('whole, a search has found what going through all lines finds, whatever is sought', () => {
  fc.assert(
    fc.property(scene, query, (all, wanted) => {
      const index = indexOf(all);
      const finding = index.seek(wanted);
      for (const _ of finding.steps());
      const lines = scanned(all, wanted);
      expect(told(index, finding)).toEqual({
        isWhole: true,
        identifiers: lines.map(({ identifier }) => identifier),
        days: daysOf(
          lines.map(({ createdAt }) => createdAt),
          dayOf,
        ),
      });
      expect(finding.places).toHaveLength(lines.length);
    }),
    { numRuns: 400 },
  );
});

test('what is found so far is the beginning of what is found in the end', () => {
  fc.assert(
    fc.property(scene, query, (all, wanted) => {
      const index = indexOf(all);
      const finding = index.seek(wanted);
      const before = [told(index, finding)];
      for (const _ of finding.steps()) before.push(told(index, finding));
      const whole = told(index, finding);
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

test('typed letter by letter, some of them cut off by the next, the same is found as at once', () => {
  fc.assert(
    fc.property(scene, query, fc.array(fc.nat({ max: 5 })), (all, { text, filters }, cutOff) => {
      const index = indexOf(all);
      let last: { query: Query; finding: Finding } | undefined;
      for (let end = 0; end <= text.length; end += 1) {
        const wanted = { text: text.slice(0, end), filters };
        const isNarrower = last?.finding.isWhole && narrows(wanted, last.query);
        const finding = index.seek(wanted, isNarrower ? last?.finding : undefined);
        const steps = finding.steps();
        for (let left = cutOff[end] ?? Infinity; left > 0 && !steps.next().done; left -= 1);
        last = { query: wanted, finding };
      }
      // The last key is followed by none.
      for (const _ of last?.finding.steps() ?? []);
      const found = last ? told(index, last.finding).identifiers : [];
      expect(found).toEqual(scanned(all, { text, filters }).map(({ identifier }) => identifier));
    }),
    { numRuns: 300 },
  );
});

test('the overview counts each request that was found once, wherever it lies', () => {
  fc.assert(
    fc.property(scene, query, (all, wanted) => {
      const index = indexOf(all);
      const { bars, delivered } = inOneGo(overviewOf(index, index.search(wanted)));
      const lines = scanned(all, wanted);
      const counts = bars.flatMap((bar) => bar.counts);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(lines.length);
      const paid = (unit: string) => delivered.find((sum) => sum.unit === unit);
      const xrp = lines.filter((own) => own.delivered === '0.1 XRP').length;
      expect(paid('XRP')?.payments ?? 0).toBe(xrp);
      expect(Number(paid('XRP')?.value ?? 0)).toBeCloseTo(xrp / 10);
    }),
  );
});
