import { describe, expect, test } from 'vitest';
import {
  applyChanges,
  findChunkKey,
  splitIntoChunks,
} from '../../../src/core/history/change-chunks';
import type { SearchResult } from '../../../src/core/history/incremental-search';
import { findChunk, packChunk, unpackChunk } from '../../../src/core/history/index-chunk';
import { type IndexEntry, indexEntryOf } from '../../../src/core/history/index-entry';
import { overviewOf } from '../../../src/core/history/overview';
import { isNarrowerThan, type Query } from '../../../src/core/history/query';
import { SearchIndex } from '../../../src/core/history/search-index';
import { newIdentifier } from '../../../src/core/request/identifier';
import type { SignRequest } from '../../../src/core/request/sign-request';
import { BITSTAMP } from '../address-book/contacts';
import { ALICE, requestRow, UUID } from '../request/request-row';
import { runToEnd } from './run-to-end';

const DAY = 86_400_000;
const HASH = 'ABCDEF'.padEnd(64, '7');
const utcDay = (time: number) => Math.floor(time / DAY);

/** A request created on a day, with fields of its transaction and facts. */
function requestOf(
  day: number,
  txjson: object = {},
  facts: Partial<SignRequest> = {},
): SignRequest {
  const createdAt = day * DAY;
  const identifier = newIdentifier(createdAt, new Uint8Array(10));
  const row = requestRow({ identifier, createdAt });
  const body = { ...row.body, txjson: { ...row.body.txjson, ...txjson } };
  return { ...row, body, ...facts };
}

const memo = (text: string) => ({
  Memos: [{ Memo: { MemoData: Buffer.from(text).toString('hex').toUpperCase() } }],
});

const SIGNED = { uuid: UUID, resolvedAt: 5, signed: true };
const HISTORY = [
  requestOf(1, { Amount: '25000000' }),
  requestOf(2, memo('Rent for the BAKERY')),
  requestOf(3, { Destination: BITSTAMP, DestinationTag: 7 }, { site: 'shop.example' }),
  requestOf(4, {}, { ...SIGNED, answer: { txid: HASH, dispatchedResult: 'tesSUCCESS' } }),
  requestOf(5, { TransactionType: 'NFTokenMint', Destination: undefined }, { cancelledAt: 6 }),
];

function overviewOfAll(index: SearchIndex) {
  return runToEnd(overviewOf(index, index.search({ text: '', filters: {} })));
}

function indexOf(requests: readonly SignRequest[], names: Record<string, string> = {}) {
  const searchTextOf = (_facet: string, name: string) => `${name} ${names[name] ?? ''}`;
  const index = new SearchIndex(utcDay, searchTextOf);
  const entries = requests.map(indexEntryOf);
  // Two chunks: matches must be found in both.
  const parts = [entries.slice(0, 2), entries.slice(2)].filter((part) => part.length > 0);
  index.put(parts.map((part) => packChunk(part, 1)));
  return index;
}

/** The days of the matches, newest first. Each request of HISTORY has its own day. */
function daysFound(query: Partial<Query>, names?: Record<string, string>): number[] {
  const index = indexOf(HISTORY, names);
  const found = index.search({ text: '', filters: {}, ...query });
  return [...found.days.numbers];
}

test.each<[string, string, number[]]>([
  ['everything', '', [5, 4, 3, 2, 1]],
  ['a part of an address', BITSTAMP.slice(2, 12).toUpperCase(), [3]],
  ['an amount', '25 xrp', [1]],
  ['a memo, in any case', 'bakery', [2]],
  ['several words in any order', 'bakery rent', [2]],
  ['words of which one does not occur', 'bakery nowhere', []],
  ['a site', 'shop.ex', [3]],
  ['a hash', HASH.slice(0, 10), [4]],
  ['an identifier', HISTORY[3]?.identifier ?? '', [4]],
  ['a type', 'nftoken', [5]],
  ['a tag with its address', `${BITSTAMP}:7`, [3]],
  ['a name', 'exchange', [3]],
  ['two digits that also occur in a hash', '77', []],
])('finds requests by %s', (_what, text, days) => {
  expect(daysFound({ text }, { [`${BITSTAMP}:7`]: 'The Exchange' })).toEqual(days);
});

test('a query typed letter by letter finds what the whole query finds', () => {
  const index = indexOf(HISTORY);
  for (const text of [
    'bakery rent',
    HASH.slice(0, 9),
    'abcdef7',
    '25 xrp',
    'abcdef 777777',
    'abcdef abcdef',
  ]) {
    let last: { query: Query; found: SearchResult } | undefined;
    for (let end = 1; end <= text.length; end += 1) {
      const query = { text: text.slice(0, end), filters: {} };
      const within = last && isNarrowerThan(query, last.query) ? last.found : undefined;
      const found = index.search(query, within);
      expect([...found.positions], query.text).toEqual([...index.search(query).positions]);
      last = { query, found };
    }
  }
});

test.each<[string, Query['filters'], number[]]>([
  ['status', { status: 'cancelled' }, [5]],
  ['type', { type: 'Payment' }, [4, 3, 2, 1]],
  ['site', { site: 'shop.example' }, [3]],
  ['account', { account: ALICE }, [5, 4, 3, 2, 1]],
  ['a range of days', { from: 2 * DAY, until: 4 * DAY }, [3, 2]],
  ['several fields', { type: 'Payment', status: 'submitted', from: DAY }, [4]],
  ['a value that no request has', { network: 'MAINNET' }, []],
])('filters by %s', (_what, filters, days) => {
  expect(daysFound({ filters })).toEqual(days);
});

test('converts rows of a result to identifiers, and an identifier to its row', () => {
  const index = indexOf(HISTORY);
  const found = index.search({ text: 'payment', filters: {} });
  expect(index.identifiers(found, 1, 2)).toEqual([HISTORY[2]?.identifier, HISTORY[1]?.identifier]);
  expect(index.rowOf(found, HISTORY[1]?.identifier ?? '')).toBe(2);
});

test('counts outcomes by week, and sums only the amounts that the ledger reports as delivered', () => {
  const paid = (day: number, delivered: unknown) =>
    ({ ...requestOf(day, {}, SIGNED), ledger: { result: 'tesSUCCESS', delivered } }) as SignRequest;
  const usd = (value: string) => ({ currency: 'USD', issuer: BITSTAMP, value });
  const index = indexOf([
    paid(3, '100000'),
    paid(4, '100000'),
    paid(5, usd('0.1')),
    paid(6, usd('0.2')),
    requestOf(12, { Amount: '9000000' }, SIGNED),
  ]);
  const overview = overviewOfAll(index);
  expect(overview.delivered).toEqual([
    { unit: 'USD', issuerAndNetwork: BITSTAMP, value: '0.3', payments: 2 },
    { unit: 'XRP', issuerAndNetwork: '', value: '0.2', payments: 2 },
  ]);
  expect(overview).toMatchObject({
    per: 'week',
    bars: [
      { day: -3, counts: [1, 0, 0, 0] },
      { day: 4, counts: [3, 0, 0, 0] },
      { day: 11, counts: [1, 0, 0, 0] },
    ],
  });
});

test('counts outcomes of several years by month, at most 26 bars', () => {
  const index = indexOf([requestOf(1), requestOf(365), requestOf(4000, {}, { cancelledAt: 1 })]);
  const { per, bars } = overviewOfAll(index);
  expect(per).toBe('month');
  expect(bars).toHaveLength(26);
  expect(bars.at(-1)?.counts).toEqual([0, 0, 1, 0]);
});

describe('a chunk', () => {
  const entries = HISTORY.map(indexEntryOf);

  test('restores the entries it was packed from', () => {
    const chunk = packChunk(entries, 3);
    expect(unpackChunk(chunk)).toEqual(entries);
    expect(findChunk(structuredClone(chunk))).toEqual(chunk);
  });

  test.each([
    ['no value', undefined],
    ['entries of another version', { form: 0 }],
    ['one line of words instead of five', { words: 'one\n' }],
    ['a hash line cut off', { hashes: 'xc' }],
    ['another key', { first: newIdentifier(9, new Uint8Array(10)) }],
    ['times in a plain array', { created: [1, 2] }],
    ['a missing column', { facets: {} }],
  ])('with %s is damaged', (_what, damage) => {
    expect(findChunk(damage && { ...packChunk(entries, 3), ...damage })).toBeUndefined();
  });

  test('with a code that has no value is damaged', () => {
    const chunk = packChunk(entries, 3);
    chunk.facets.site.codes[0] = 99;
    expect(findChunk(chunk)).toBeUndefined();
  });
});

test('replaces a changed entry, adds a new one and removes a deleted one', () => {
  const [first, second, third] = HISTORY.map(indexEntryOf) as [IndexEntry, IndexEntry, IndexEntry];
  const changes = new Map([
    [first.identifier, undefined],
    [second.identifier, { ...second, site: 'new.example' }],
    [third.identifier, third],
  ]);
  expect(applyChanges([first, second], changes)).toEqual([
    { ...second, site: 'new.example' },
    third,
  ]);
});

test.each([
  ['at the end of the history into full chunks and a rest', true, [512, 512, 76]],
  ['elsewhere into halves', false, [275, 275, 275, 275]],
])('splits too many entries %s', (_what, isLast, sizes) => {
  const entries = Array.from({ length: 1100 }, (_, at) => indexEntryOf(requestOf(at)));
  expect(splitIntoChunks(entries, isLast).map(({ length }) => length)).toEqual(sizes);
});

test('a request belongs to the last chunk that begins at or before it', () => {
  const keys = ['b', 'd', 'f'];
  expect(['a', 'b', 'c', 'd', 'z'].map((key) => findChunkKey(keys, key))).toEqual([
    'b',
    'b',
    'b',
    'd',
    'f',
  ]);
  expect(findChunkKey([], 'a')).toBeUndefined();
});
