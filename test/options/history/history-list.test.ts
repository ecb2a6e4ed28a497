import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { daysOf } from '../../../src/core/history/days';
import type { SearchCall, SearchReply } from '../../../src/core/history/search-call';
import { newIdentifier } from '../../../src/core/request/identifier';
import { requestRow } from '../../core/request/request-row';

vi.mock('../../../src/adapters/browser/browser', async () =>
  (await import('../../adapters/storage/storage-areas')).browserOfAreas(),
);

const ROWS = Array.from({ length: 50 }, (_, time) =>
  requestRow({ identifier: newIdentifier(time, new Uint8Array(10)), createdAt: time }),
).reverse();
const daysUntil = (count: number) => daysOf([...Array(count).keys()], Math.floor);
const query = (text: string) => ({ text, filters: {} });

/** Stores the requests and creates a list. The test plays the search worker. */
async function setUp() {
  vi.resetModules();
  const { addRequest } = await import('../../../src/adapters/storage/request-writes');
  const { HistoryList } = await import('../../../src/options/history/history-list');
  for (const row of ROWS) await addRequest(row, undefined);
  const calls: SearchCall[] = [];
  let drawCount = 0;
  const list = new HistoryList(
    (call) => void calls.push(call),
    () => {
      drawCount += 1;
    },
  );
  const lastTurn = () =>
    calls.flatMap((call) => (call.about === 'window' ? call.callNumber : [])).at(-1) ?? 0;
  /** A reply to the last window call, with so many matches. */
  const windowReply = (total: number, isWhole: boolean): SearchReply => {
    const identifiers = ROWS.slice(0, Math.min(total, 40)).map(({ identifier }) => identifier);
    const matches = { total, days: daysUntil(total), isWhole, from: 0, identifiers };
    return { about: 'window', callNumber: lastTurn(), ...matches, rows: [], preparing: 0 };
  };
  const totalReply = (total: number): SearchReply => {
    return { about: 'whole', callNumber: lastTurn(), total, days: daysUntil(total) };
  };
  /** Handles a reply and waits until the page is drawn. */
  const handleAndDraw = async (reply: SearchReply) => {
    const before = drawCount;
    list.handleReply(reply);
    await vi.waitFor(() => expect(drawCount).toBeGreaterThan(before));
  };
  return { list, windowReply, totalReply, handleAndDraw, getDrawCount: () => drawCount };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('a window reply shows its rows at once, and lastTotal stays until the total is final', async () => {
  const { list, windowReply, totalReply, handleAndDraw } = await setUp();
  list.setQuery(query('a'));
  await handleAndDraw(windowReply(5, true));
  expect(list).toMatchObject({ isWhole: true, total: 5, lastTotal: { total: 5 } });
  list.setQuery(query('ab'));
  await handleAndDraw(windowReply(45, false));
  expect(list).toMatchObject({ isWhole: false, total: 45, lastTotal: { total: 5 } });
  expect(list.requestAt(39)).toMatchObject(ROWS[39] ?? {});
  const { version } = list;
  list.handleReply(totalReply(900));
  expect(list).toMatchObject({ isWhole: true, total: 900, lastTotal: { total: 900 } });
  expect(list.days.starts).toHaveLength(900);
  // Another version would scroll to the top.
  expect(list.version).toBe(version);
  expect(list.requestAt(39)).toMatchObject(ROWS[39] ?? {});
});

test('a total that arrives while the rows are read is drawn together with them', async () => {
  const { list, windowReply, totalReply, handleAndDraw, getDrawCount } = await setUp();
  list.setQuery(query('a'));
  const drawing = handleAndDraw(windowReply(45, false));
  list.handleReply(totalReply(900));
  expect(getDrawCount()).toBe(0);
  await drawing;
  expect(list).toMatchObject({ isWhole: true, total: 900, answeredQuery: query('a') });
  expect(list.days.starts).toHaveLength(900);
  expect(list.requestAt(0)).toMatchObject(ROWS[0] ?? {});
});

test('handleReply ignores replies to an earlier query', async () => {
  const { list, windowReply, totalReply, handleAndDraw } = await setUp();
  list.setQuery(query('a'));
  await handleAndDraw(windowReply(45, false));
  const oldReplies = [totalReply(900), windowReply(5, true)];
  list.setQuery(query('ab'));
  for (const reply of oldReplies) list.handleReply(reply);
  await handleAndDraw(windowReply(7, true));
  for (const reply of oldReplies) list.handleReply(reply);
  expect(list).toMatchObject({ isWhole: true, total: 7, answeredQuery: query('ab') });
});

test('a change before the total arrives sends a new call, and the old total is ignored', async () => {
  const { list, windowReply, totalReply, handleAndDraw } = await setUp();
  list.setQuery(query('a'));
  await handleAndDraw(windowReply(45, false));
  const oldTotal = totalReply(900);
  list.handleReply({ about: 'change', preparing: 0 });
  list.handleReply(oldTotal);
  expect(list.isWhole).toBe(false);
  await handleAndDraw(windowReply(899, true));
  expect(list).toMatchObject({ isWhole: true, total: 899, isNewQuery: false });
});
