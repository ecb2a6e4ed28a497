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
const TEN_ROWS = { from: 0, count: 10, marks: [] };
const ODD: Query = { text: 'odd', filters: {} };

/** A request from an odd or an even site by its time; the one of time 7 is from a rare site. */
const requestAt = (time: number): SignRequest => {
  const identifier = newIdentifier(time, new Uint8Array(10));
  const site = time === 7 ? 'rare.test' : time % 2 ? 'odd.test' : 'even.test';
  return requestRow({ identifier, createdAt: time, site });
};

/** The scheduled slices of work. The tests run them one by one. */
let tasks: (() => void)[] = [];
const runTask = () => tasks.shift()?.();

/** Starts a search in `COUNT` requests. Its clock advances by 1 ms with each reading. */
async function setUp() {
  vi.resetModules();
  vi.doMock('../../../src/adapters/browser/next-task', () => ({
    runInNextTask: (work: () => void) => tasks.push(work),
  }));
  const writes = await import('../../../src/adapters/storage/request-writes');
  const { getRequests } = await import('../../../src/adapters/storage/request-reads');
  const { Search } = await import('../../../src/options/history/search');
  await getRequests([]);
  const db = await openDB('companion');
  const tx = db.transaction('requests', 'readwrite');
  for (let time = 0; time < COUNT; time += 1) void tx.store.put(requestAt(time));
  await tx.done;
  db.close();
  const replies: SearchReply[] = [];
  const search = new Search((reply) => replies.push(reply));
  search.start();
  await search.waitForUpdates();
  tasks = [];
  replies.length = 0;
  /** Starts another search, as a page that is opened later does. */
  const startAgain = async () => {
    const other = new Search((reply) => replies.push(reply));
    other.start();
    await other.waitForUpdates();
  };
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    clock += 1;
    return clock;
  });
  const callWindow = (callNumber: number, query: Query, rows: object = TEN_ROWS) =>
    search.handleCall({ about: 'window', callNumber, query, ...TEN_ROWS, ...rows });
  const runAll = () => {
    while (tasks.length > 0) runTask();
  };
  /** Runs tasks until there are so many window replies. */
  const runUntilWindows = (count: number) => {
    while (tasks.length > 0 && windows().length < count) runTask();
  };
  const windows = () => replies.flatMap((reply) => (reply.about === 'window' ? reply : []));
  const totals = () => replies.flatMap((reply) => (reply.about === 'whole' ? reply : []));
  return {
    ...writes,
    search,
    startAgain,
    replies,
    callWindow,
    runAll,
    runUntilWindows,
    windows,
    totals,
  };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.restoreAllMocks();
  tasks = [];
});

/** Ten identifiers, from this time on backwards. */
const newest = (from: number, step: number) =>
  Array.from({ length: 10 }, (_, at) => requestAt(from - at * step).identifier);

test('replies with the newest matches before the search is complete, then with the total', async () => {
  const { callWindow, runAll, windows, totals } = await setUp();
  callWindow(1, ODD);
  runAll();
  expect(windows()).toHaveLength(1);
  expect(windows()[0]).toMatchObject({ isWhole: false, identifiers: newest(2999, 2) });
  expect(windows()[0]?.total).toBeLessThan(1499);
  expect(totals()).toMatchObject([{ callNumber: 1, total: 1499 }]);
});

test.each<[string, Query, object]>([
  ['there are fewer matches than rows', { text: 'rare', filters: {} }, {}],
  ['its rows are far down', ODD, { from: 1480 }],
  ['it has marks', ODD, { marks: [requestAt(1).identifier] }],
])('a window call is answered when the search is complete if %s', async (_when, query, rows) => {
  const { callWindow, runAll, windows, totals } = await setUp();
  callWindow(1, query, rows);
  runAll();
  expect(windows()).toMatchObject([{ isWhole: true, total: query === ODD ? 1499 : 1 }]);
  if ('marks' in rows) expect(windows()[0]?.rows).toEqual([1498]);
  expect(totals()).toEqual([]);
});

test('a new call stops the search of the call before it', async () => {
  const { callWindow, runAll, runUntilWindows, windows, totals } = await setUp();
  callWindow(1, ODD);
  runUntilWindows(1);
  callWindow(2, { text: 'even', filters: {} });
  runAll();
  expect(windows().map(({ callNumber }) => callNumber)).toEqual([1, 2]);
  expect(totals()).toMatchObject([{ callNumber: 2, total: 1500 }]);
});

test('a history that is not indexed yet is not reported as an empty one', async () => {
  const { replies, startAgain } = await setUp();
  const db = await openDB('companion');
  await db.clear('derived');
  db.close();
  await startAgain();
  const changes = replies.filter(({ about }) => about === 'change');
  expect(changes[0]).toEqual({ about: 'change', preparing: COUNT });
  expect(changes.at(-1)).toEqual({ about: 'change', preparing: 0 });
});

test('only the last of several calls in one task is answered', async () => {
  const { callWindow, runAll, windows } = await setUp();
  for (const [callNumber, text] of ['o', 'od', 'odd'].entries())
    callWindow(callNumber, { text, filters: {} });
  runAll();
  expect(windows().map(({ callNumber }) => callNumber)).toEqual([2]);
});

test('a window call is answered before an overview that is being computed', async () => {
  const { search, callWindow, runAll, replies } = await setUp();
  search.handleCall({ about: 'overview', query: MATCH_ALL });
  runTask();
  runTask();
  callWindow(1, ODD);
  runAll();
  expect(replies.map(({ about }) => about)).toEqual(['window', 'whole', 'overview']);
  const overviews = replies.flatMap((reply) => (reply.about === 'overview' ? reply.overview : []));
  expect(overviews[0]?.bars.flatMap(({ counts }) => counts).reduce((a, b) => a + b)).toBe(COUNT);
});

test('a change during a search repeats it with the changed requests', async () => {
  const { search, callWindow, runAll, runUntilWindows, windows, totals, replies, changeRequest } =
    await setUp();
  callWindow(1, ODD);
  runUntilWindows(1);
  for (const time of [2999, 1])
    await changeRequest(requestAt(time).identifier, (row) => ({ ...row, site: 'even.test' }));
  search.refresh();
  await search.waitForUpdates();
  expect(replies.at(-1)).toMatchObject({ about: 'change' });
  runAll();
  expect(windows()).toHaveLength(2);
  expect(windows()[1]).toMatchObject({ callNumber: 1, identifiers: newest(2997, 2) });
  expect(totals()).toMatchObject([{ callNumber: 1, total: 1497 }]);
});

test('a narrower query finds all its matches, also after an incomplete search', async () => {
  const { callWindow, runAll, runUntilWindows, totals } = await setUp();
  callWindow(1, { text: 'o', filters: {} });
  runAll();
  callWindow(2, { text: 'od', filters: {} });
  runUntilWindows(2);
  callWindow(3, ODD);
  runAll();
  expect(totals().at(-1)).toMatchObject({ callNumber: 3, total: 1499 });
});
