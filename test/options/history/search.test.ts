import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { MATCH_ALL, type Query } from '../../../src/core/history/query';
import type { SearchReply } from '../../../src/core/history/search-call';
import { newIdentifier } from '../../../src/core/request/identifier';
import type { SignRequest } from '../../../src/core/request/sign-request';
import { requestRow } from '../../core/request/request-row';

vi.mock('../../../src/adapters/browser/browser', async () =>
  (await import('../../adapters/storage/storage-areas')).browserOfAreas(),
);

const COUNT = 3000;
const TEN = { from: 0, count: 10, marks: [] };
const ODD: Query = { text: 'odd', filters: {} };

/** Every second one is from an odd site; one is from a rare one. */
const made = (time: number): SignRequest => {
  const identifier = newIdentifier(time, new Uint8Array(10));
  const site = time === 7 ? 'rare.test' : time % 2 ? 'odd.test' : 'even.test';
  return requestRow({ identifier, createdAt: time, site });
};

/** What the search left for later, in order: run by hand, so that a test can come in between. */
let later: (() => void)[] = [];
const next = () => later.shift()?.();

/** A search of so many requests, with what it tells; each block takes it a millisecond. */
async function opened() {
  vi.resetModules();
  vi.doMock('../../../src/adapters/browser/next-task', () => ({
    onNextTask: (work: () => void) => later.push(work),
  }));
  const history = await import('../../../src/adapters/storage/request-writes');
  const { getRequests } = await import('../../../src/adapters/storage/request-reads');
  const { Search } = await import('../../../src/options/history/search');
  await getRequests([]);
  const db = await openDB('companion');
  const tx = db.transaction('requests', 'readwrite');
  for (let time = 0; time < COUNT; time += 1) void tx.store.put(made(time));
  await tx.done;
  db.close();
  const told: SearchReply[] = [];
  const search = new Search((answer) => told.push(answer));
  search.start();
  await search.settled();
  later = [];
  told.length = 0;
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    clock += 1;
    return clock;
  });
  const ask = (turn: number, query: Query, part: object = TEN) =>
    search.handleCall({ about: 'window', turn, query, ...TEN, ...part });
  /** What is told until there is nothing left to do. */
  const rest = () => {
    while (later.length > 0) next();
    return told;
  };
  /** Goes on until so many windows were told. */
  const until = (count: number) => {
    while (later.length > 0 && windows().length < count) next();
  };
  const windows = () => told.flatMap((answer) => (answer.about === 'window' ? answer : []));
  const wholes = () => told.flatMap((answer) => (answer.about === 'whole' ? answer : []));
  return { ...history, search, told, ask, rest, until, windows, wholes };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.restoreAllMocks();
  later = [];
});

const newest = (from: number, step: number) =>
  Array.from({ length: 10 }, (_, at) => made(from - at * step).identifier);

test('the newest are told before the others are looked through, then how many there are', async () => {
  const { ask, rest, windows, wholes } = await opened();
  ask(1, ODD);
  rest();
  expect(windows()).toHaveLength(1);
  expect(windows()[0]).toMatchObject({ isWhole: false, identifiers: newest(2999, 2) });
  expect(windows()[0]?.total).toBeLessThan(1499);
  expect(wholes()).toMatchObject([{ turn: 1, total: 1499 }]);
});

test.each<[string, Query, object]>([
  ['there are too few to fill it', { text: 'rare', filters: {} }, {}],
  ['it lies far down', ODD, { from: 1480 }],
  ['it is asked where a request stands', ODD, { marks: [made(1).identifier] }],
])('a part of the list is told once all is looked through when %s', async (_when, query, part) => {
  const { ask, rest, windows, wholes } = await opened();
  ask(1, query, part);
  rest();
  expect(windows()).toMatchObject([{ isWhole: true, total: query === ODD ? 1499 : 1 }]);
  if ('marks' in part) expect(windows()[0]?.rows).toEqual([1498]);
  expect(wholes()).toEqual([]);
});

test('a newer question cuts off an older one, of which nothing more is told', async () => {
  const { ask, rest, until, windows, wholes } = await opened();
  ask(1, ODD);
  until(1);
  ask(2, { text: 'even', filters: {} });
  rest();
  expect(windows().map(({ turn }) => turn)).toEqual([1, 2]);
  expect(wholes()).toMatchObject([{ turn: 2, total: 1500 }]);
});

test('of questions asked in one go only the last is answered', async () => {
  const { ask, rest, windows } = await opened();
  for (const [turn, text] of ['o', 'od', 'odd'].entries()) ask(turn, { text, filters: {} });
  rest();
  expect(windows().map(({ turn }) => turn)).toEqual([2]);
});

test('a key that is pressed while outcomes are counted goes first', async () => {
  const { search, ask, rest, told } = await opened();
  search.handleCall({ about: 'overview', query: MATCH_ALL });
  next();
  next();
  ask(1, ODD);
  expect(rest().map(({ about }) => about)).toEqual(['window', 'whole', 'overview']);
  const counted = told.flatMap((answer) => (answer.about === 'overview' ? answer.overview : []));
  expect(counted[0]?.bars.flatMap(({ counts }) => counts).reduce((a, b) => a + b)).toBe(COUNT);
});

test('a request that changes while the search goes on is found as it is then', async () => {
  const { search, ask, rest, until, windows, wholes, told, changeRequest } = await opened();
  ask(1, ODD);
  until(1);
  await changeRequest(made(2999).identifier, (row) => ({ ...row, site: 'even.test' }));
  await changeRequest(made(1).identifier, (row) => ({ ...row, site: 'even.test' }));
  search.refresh();
  await search.settled();
  expect(told.at(-1)).toMatchObject({ about: 'change' });
  rest();
  expect(windows()).toHaveLength(2);
  expect(windows()[1]).toMatchObject({ turn: 1, identifiers: newest(2997, 2) });
  expect(wholes()).toMatchObject([{ turn: 1, total: 1497 }]);
});

test('narrowing goes on from the whole list, also after one that was cut off', async () => {
  const { ask, rest, until, wholes } = await opened();
  ask(1, { text: 'o', filters: {} });
  rest();
  ask(2, { text: 'od', filters: {} });
  until(2);
  ask(3, ODD);
  rest();
  expect(wholes().at(-1)).toMatchObject({ turn: 3, total: 1499 });
});
