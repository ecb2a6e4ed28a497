import { describe, expect, test } from 'vitest';
import { findBlock, linesOf, packBlock } from '../../../src/core/history/block';
import { changedLines, ownerOf, partsOf } from '../../../src/core/history/change-blocks';
import type { Found } from '../../../src/core/history/finding';
import { type Line, lineOf } from '../../../src/core/history/line';
import { overviewOf } from '../../../src/core/history/overview';
import { narrows, type Query } from '../../../src/core/history/query';
import { SearchIndex } from '../../../src/core/history/search-index';
import { newIdentifier } from '../../../src/core/request/identifier';
import type { SignRequest } from '../../../src/core/request/sign-request';
import { BITSTAMP } from '../book/contacts';
import { ALICE, requestRow, UUID } from '../request/request-row';
import { inOneGo } from './in-one-go';

const DAY = 86_400_000;
const HASH = 'ABCDEF'.padEnd(64, '7');
const utcDay = (time: number) => Math.floor(time / DAY);

/** A request made on a day, with what a test says of it. */
function made(day: number, txjson: object = {}, facts: Partial<SignRequest> = {}): SignRequest {
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
  made(1, { Amount: '25000000' }),
  made(2, memo('Rent for the BAKERY')),
  made(3, { Destination: BITSTAMP, DestinationTag: 7 }, { site: 'shop.example' }),
  made(4, {}, { ...SIGNED, answer: { txid: HASH, dispatchedResult: 'tesSUCCESS' } }),
  made(5, { TransactionType: 'NFTokenMint', Destination: undefined }, { cancelledAt: 6 }),
];

function overviewIn(index: SearchIndex) {
  return inOneGo(overviewOf(index, index.search({ text: '', filters: {} })));
}

function indexOf(requests: readonly SignRequest[], names: Record<string, string> = {}) {
  const said = (_facet: string, name: string) => `${name} ${names[name] ?? ''}`;
  const index = new SearchIndex(utcDay, said);
  const lines = requests.map(lineOf);
  // Two blocks, so that what is in one must not hide what is in the other.
  const parts = [lines.slice(0, 2), lines.slice(2)].filter((part) => part.length > 0);
  index.put(parts.map((part) => packBlock(part, 1)));
  return index;
}

/** The days of what is found, newest first: each request has its own. */
function daysFound(query: Partial<Query>, names?: Record<string, string>): number[] {
  const index = indexOf(HISTORY, names);
  const found = index.search({ text: '', filters: {}, ...query });
  return [...found.days.numbers];
}

test.each<[string, string, number[]]>([
  ['everything', '', [5, 4, 3, 2, 1]],
  ['a part of an address', BITSTAMP.slice(2, 12).toUpperCase(), [3]],
  ['an amount', '25 xrp', [1]],
  ['a memo, in whatever case', 'bakery', [2]],
  ['several words in any order', 'bakery rent', [2]],
  ['words of which one is nowhere', 'bakery nowhere', []],
  ['a site', 'shop.ex', [3]],
  ['a hash', HASH.slice(0, 10), [4]],
  ['an identifier', HISTORY[3]?.identifier ?? '', [4]],
  ['a type', 'nftoken', [5]],
  ['a tag with its address', `${BITSTAMP}:7`, [3]],
  ['a name', 'exchange', [3]],
  ['digits that a hash has by chance', '77', []],
])('found by %s', (_what, text, days) => {
  expect(daysFound({ text }, { [`${BITSTAMP}:7`]: 'The Exchange' })).toEqual(days);
});

test('typed on letter by letter, the same is found as at once', () => {
  const index = indexOf(HISTORY);
  for (const text of [
    'bakery rent',
    HASH.slice(0, 9),
    'abcdef7',
    '25 xrp',
    'abcdef 777777',
    'abcdef abcdef',
  ]) {
    let last: { query: Query; found: Found } | undefined;
    for (let end = 1; end <= text.length; end += 1) {
      const query = { text: text.slice(0, end), filters: {} };
      const within = last && narrows(query, last.query) ? last.found : undefined;
      const found = index.search(query, within);
      expect([...found.places], query.text).toEqual([...index.search(query).places]);
      last = { query, found };
    }
  }
});

test.each<[string, Query['filters'], number[]]>([
  ['status', { status: 'cancelled' }, [5]],
  ['type', { type: 'Payment' }, [4, 3, 2, 1]],
  ['site', { site: 'shop.example' }, [3]],
  ['account', { account: ALICE }, [5, 4, 3, 2, 1]],
  ['a day to another', { from: 2 * DAY, until: 4 * DAY }, [3, 2]],
  ['several at once', { type: 'Payment', status: 'submitted', from: DAY }, [4]],
  ['what nothing has', { network: 'MAINNET' }, []],
])('filtered by %s', (_what, filters, days) => {
  expect(daysFound({ filters })).toEqual(days);
});

test('what is found is told by its row and its key, both ways', () => {
  const index = indexOf(HISTORY);
  const found = index.search({ text: 'payment', filters: {} });
  expect(index.identifiers(found, 1, 2)).toEqual([HISTORY[2]?.identifier, HISTORY[1]?.identifier]);
  expect(index.rowOf(found, HISTORY[1]?.identifier ?? '')).toBe(2);
});

test('outcomes are counted by week, and only what the ledger said was delivered is summed', () => {
  const paid = (day: number, delivered: unknown) =>
    ({ ...made(day, {}, SIGNED), ledger: { result: 'tesSUCCESS', delivered } }) as SignRequest;
  const usd = (value: string) => ({ currency: 'USD', issuer: BITSTAMP, value });
  const index = indexOf([
    paid(3, '100000'),
    paid(4, '100000'),
    paid(5, usd('0.1')),
    paid(6, usd('0.2')),
    made(12, { Amount: '9000000' }, SIGNED),
  ]);
  const overview = overviewIn(index);
  expect(overview.delivered).toEqual([
    { unit: 'USD', of: BITSTAMP, value: '0.3', payments: 2 },
    { unit: 'XRP', of: '', value: '0.2', payments: 2 },
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

test('years are counted by month, as many as fit', () => {
  const index = indexOf([made(1), made(365), made(4000, {}, { cancelledAt: 1 })]);
  const { per, bars } = overviewIn(index);
  expect(per).toBe('month');
  expect(bars).toHaveLength(26);
  expect(bars.at(-1)?.counts).toEqual([0, 0, 1, 0]);
});

describe('a block', () => {
  const lines = HISTORY.map(lineOf);

  test('gives back the lines it was packed from', () => {
    const block = packBlock(lines, 3);
    expect(linesOf(block)).toEqual(lines);
    expect(findBlock(structuredClone(block))).toEqual(block);
  });

  test.each([
    ['nothing', undefined],
    ['another form', { form: 0 }],
    ['a line too few', { words: 'one\n' }],
    ['a line cut off', { hashes: 'xc' }],
    ['another key', { first: newIdentifier(9, new Uint8Array(10)) }],
    ['no times', { created: [1, 2] }],
    ['a column gone', { facets: {} }],
  ])('that has %s is damaged', (_what, damage) => {
    expect(findBlock(damage && { ...packBlock(lines, 3), ...damage })).toBeUndefined();
  });

  test('that names a value it does not have is damaged', () => {
    const block = packBlock(lines, 3);
    block.facets.site.codes[0] = 99;
    expect(findBlock(block)).toBeUndefined();
  });
});

test('a changed line takes its place, a new one joins, a gone one leaves', () => {
  const [first, second, third] = HISTORY.map(lineOf) as [Line, Line, Line];
  const changes = new Map([
    [first.identifier, undefined],
    [second.identifier, { ...second, site: 'new.example' }],
    [third.identifier, third],
  ]);
  expect(changedLines([first, second], changes)).toEqual([
    { ...second, site: 'new.example' },
    third,
  ]);
});

test.each([
  ['at the end, full ones and a rest', true, [512, 512, 76]],
  ['between others, halves', false, [275, 275, 275, 275]],
])('too many lines are parted: %s', (_what, isLast, sizes) => {
  const lines = Array.from({ length: 1100 }, (_, at) => lineOf(made(at)));
  expect(partsOf(lines, isLast).map(({ length }) => length)).toEqual(sizes);
});

test('a request belongs to the block that begins before it', () => {
  const keys = ['b', 'd', 'f'];
  expect(['a', 'b', 'c', 'd', 'z'].map((key) => ownerOf(keys, key))).toEqual([
    'b',
    'b',
    'b',
    'd',
    'f',
  ]);
  expect(ownerOf([], 'a')).toBeUndefined();
});
