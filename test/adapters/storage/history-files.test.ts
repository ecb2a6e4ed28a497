import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { takeInChanges } from '../../../src/adapters/storage/blocks';
import { inDatabase } from '../../../src/adapters/storage/database';
import { findRequest, getOpenRequests } from '../../../src/adapters/storage/history';
import {
  readKnown,
  takeBackImported,
  takeInImported,
} from '../../../src/adapters/storage/history-imported';
import { getIdentifiers } from '../../../src/adapters/storage/history-keys';
import {
  findRemoved,
  forgetRemoved,
  removeRequests,
  restoreSome,
} from '../../../src/adapters/storage/history-removed';
import { changeRequest } from '../../../src/adapters/storage/write-history';
import { newIdentifier } from '../../../src/core/request/identifier';
import type { SignRequest } from '../../../src/core/request/sign-request';
import { requestRow, UUID } from '../../core/request/request-row';

vi.mock('../../../src/adapters/browser/browser', async () =>
  (await import('./storage-areas')).browserOfAreas(),
);

let made = 0;

/** A request of its own, later than the ones before. */
function another(facts: Partial<SignRequest> = {}): SignRequest {
  made += 1;
  return requestRow({ identifier: newIdentifier(made, new Uint8Array(10)), ...facts });
}

/** A settled one. */
function over(facts: Partial<SignRequest> = {}): SignRequest {
  return another({ cancelledAt: 5, ...facts });
}

async function store(...rows: SignRequest[]): Promise<void> {
  await inDatabase(async (db) => {
    for (const row of rows) await db.put('requests', row);
  });
}

const names = (rows: readonly SignRequest[]) => rows.map(({ identifier }) => identifier);
const told = async () => {};

/** The identifiers that are noted as changed. */
const noted = () => inDatabase((db) => db.getAllKeys('changed'));

beforeEach(async () => {
  await inDatabase(async (db) => {
    for (const name of ['requests', 'removed', 'changed'] as const) await db.clear(name);
  });
});

test('what was deleted comes back as it was, and both are noted', async () => {
  const rows = [over(), over({ told: 'cancelled', site: 'a.test' })];
  await store(...rows);
  expect(await removeRequests(names(rows), 7)).toEqual({ removed: 2, open: 0 });
  expect(await getIdentifiers()).toEqual([]);
  expect(await noted()).toEqual(names(rows));
  expect(await findRemoved()).toEqual({ count: 2, removedAt: 7 });
  await takeInChanges();
  expect(await restoreSome()).toBe(0);
  for (const row of rows) expect(await findRequest(row.identifier)).toEqual(row);
  expect(await findRemoved()).toBeUndefined();
  expect(await noted()).toEqual(names(rows));
});

test.each<[string, Partial<SignRequest>]>([
  ['is not sent yet', { open: 1 }],
  ['waits on the phone', { open: 1, uuid: UUID, pushed: true }],
  ['expired opened, and may still be signed', { open: 1, uuid: UUID, openedAt: 1, expiredAt: 2 }],
])('one that %s stays', async (_name, facts) => {
  const row = another(facts);
  await store(row);
  expect(await removeRequests([row.identifier], 7)).toEqual({ removed: 0, open: 1 });
  expect(await findRequest(row.identifier)).toEqual(row);
});

test('what waits for no more than a ledger goes, and the worker then writes nothing', async () => {
  const row = another({ open: 1, uuid: UUID, resolvedAt: 3, signed: true });
  await store(row);
  expect(await removeRequests([row.identifier], 7)).toEqual({ removed: 1, open: 0 });
  expect(await changeRequest(row.identifier, (each) => each)).toBeUndefined();
  expect(await getIdentifiers()).toEqual([]);
});

test('what came in meanwhile is not overwritten by what is put back', async () => {
  const row = over({ site: 'before.test' });
  await store(row);
  await removeRequests([row.identifier], 7);
  const meanwhile = { ...row, site: 'after.test' };
  await store(meanwhile);
  await restoreSome();
  expect(await findRequest(row.identifier)).toEqual(meanwhile);
});

test('what is deleted for good is gone', async () => {
  const rows = [over(), over()];
  await store(...rows);
  await removeRequests(names(rows).slice(0, 1), undefined);
  expect(await findRemoved()).toBeUndefined();
  await removeRequests(names(rows), 7);
  await forgetRemoved();
  await restoreSome();
  expect(await getIdentifiers()).toEqual([]);
});

test('a look at a file stores nothing; bringing it in stores what is new, once', async () => {
  const [there, other, fresh] = [over(), over({ site: 'here.test' }), over()];
  await store(there, other);
  const file = [there, { ...other, site: 'file.test' }, fresh, fresh];
  const standings = ['same', 'different', 'fresh', 'same'];
  expect(await takeInImported(file, await readKnown(told), undefined)).toEqual(standings);
  expect(await findRequest(fresh.identifier)).toBeUndefined();
  expect(await noted()).toEqual([]);
  expect(await takeInImported(file, await readKnown(told), 9)).toEqual(standings);
  expect(await findRequest(fresh.identifier)).toMatchObject({ importedAt: 9 });
  expect(await findRequest(other.identifier)).toEqual(other);
  expect(await noted()).toEqual([fresh.identifier]);
});

test('the same payload under another identifier is there already', async () => {
  const there = over({ uuid: UUID });
  await store(there);
  const [twin, new1, new2] = [
    over({ uuid: UUID }),
    over({ uuid: UUID.replaceAll('1', '2') }),
    over({ uuid: UUID.replaceAll('1', '2') }),
  ];
  const known = await readKnown(told);
  expect(await takeInImported([twin, new1], known, 9)).toEqual(['same', 'fresh']);
  expect(await takeInImported([new2], known, 9)).toEqual(['same']);
});

test('an import is taken back whole, and nothing else with it', async () => {
  const own = over();
  const brought = [over(), over()];
  await store(own);
  await takeInImported([own, ...brought], await readKnown(told), 9);
  expect(await takeBackImported(names([own, ...brought]), 9)).toBe(2);
  expect(await getIdentifiers()).toEqual([own.identifier]);
});

test('what a file says was never sent is not among those to be sent', async () => {
  const rows = [another(), another({ postedAt: 1 }), another({ postedAt: 1, withdrawnAt: 2 })];
  await takeInImported(rows, await readKnown(told), 9);
  expect(await getOpenRequests()).toEqual([]);
  await changeRequest(rows[0]?.identifier ?? '', (row) => ({ ...row, lookedAt: 3 }));
  expect(await getOpenRequests()).toEqual([]);
});
