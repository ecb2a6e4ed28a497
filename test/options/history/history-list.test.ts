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

/** A list of the page with what it asked; the requests are on disk. */
async function opened() {
  vi.resetModules();
  const { addRequest } = await import('../../../src/adapters/storage/request-writes');
  const { HistoryList } = await import('../../../src/options/history/history-list');
  for (const row of ROWS) await addRequest(row, undefined);
  const asked: SearchCall[] = [];
  let draws = 0;
  const list = new HistoryList(
    (question) => void asked.push(question),
    () => {
      draws += 1;
    },
  );
  const turn = () => asked.flatMap((one) => (one.about === 'window' ? one.turn : [])).at(-1) ?? 0;
  /** The search's answer to the last question, as far as it is known. */
  const part = (total: number, isWhole: boolean): SearchReply => {
    const identifiers = ROWS.slice(0, Math.min(total, 40)).map(({ identifier }) => identifier);
    const days = daysUntil(total);
    const known = { turn: turn(), total, days, isWhole, from: 0, identifiers };
    return { about: 'window', ...known, rows: [], preparing: 0 };
  };
  const whole = (total: number): SearchReply => {
    return { about: 'whole', turn: turn(), total, days: daysUntil(total) };
  };
  const drawn = async (answer: SearchReply) => {
    const before = draws;
    list.handleReply(answer);
    await vi.waitFor(() => expect(draws).toBeGreaterThan(before));
  };
  return { list, part, whole, drawn, draws: () => draws };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('the first part of a list is shown while the number of the one before still stands', async () => {
  const { list, part, whole, drawn } = await opened();
  list.setQuery(query('a'));
  await drawn(part(5, true));
  expect(list).toMatchObject({ isWhole: true, total: 5, counted: { total: 5 } });
  list.setQuery(query('ab'));
  await drawn(part(45, false));
  expect(list).toMatchObject({ isWhole: false, total: 45, counted: { total: 5 } });
  expect(list.requestAt(39)).toMatchObject(ROWS[39] ?? {});
  const { version } = list;
  list.handleReply(whole(900));
  expect(list).toMatchObject({ isWhole: true, total: 900, counted: { total: 900 } });
  expect(list.days.starts).toHaveLength(900);
  // The same list, only longer: it does not jump to its top.
  expect(list.version).toBe(version);
  expect(list.requestAt(39)).toMatchObject(ROWS[39] ?? {});
});

test('a list that became whole while its first part was read is shown once, whole', async () => {
  const { list, part, whole, drawn, draws } = await opened();
  list.setQuery(query('a'));
  const shown = drawn(part(45, false));
  list.handleReply(whole(900));
  expect(draws()).toBe(0);
  await shown;
  expect(list).toMatchObject({ isWhole: true, total: 900, answers: query('a') });
  expect(list.days.starts).toHaveLength(900);
  expect(list.requestAt(0)).toMatchObject(ROWS[0] ?? {});
});

test('what was said of an older question is not shown', async () => {
  const { list, part, whole, drawn } = await opened();
  list.setQuery(query('a'));
  await drawn(part(45, false));
  const old = [whole(900), part(5, true)];
  list.setQuery(query('ab'));
  for (const answer of old) list.handleReply(answer);
  await drawn(part(7, true));
  for (const answer of old) list.handleReply(answer);
  expect(list).toMatchObject({ isWhole: true, total: 7, answers: query('ab') });
});

test('a change while a list is not whole yet is asked for anew, and the old rest is left', async () => {
  const { list, part, whole, drawn } = await opened();
  list.setQuery(query('a'));
  await drawn(part(45, false));
  const old = whole(900);
  list.handleReply({ about: 'change', preparing: 0 });
  list.handleReply(old);
  expect(list.isWhole).toBe(false);
  await drawn(part(899, true));
  expect(list).toMatchObject({ isWhole: true, total: 899, isNew: false });
});
