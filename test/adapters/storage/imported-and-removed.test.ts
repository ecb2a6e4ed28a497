import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { inDatabase } from '../../../src/adapters/storage/database';
import { findRequest, getOpenRequests } from '../../../src/adapters/storage/find-requests';
import {
  importRequests,
  readKnownRequests,
  undoImport,
} from '../../../src/adapters/storage/imported-requests';
import {
  deleteRemoved,
  findRemoved,
  removeRequests,
  restoreRemoved,
} from '../../../src/adapters/storage/removed-requests';
import { getIdentifiers } from '../../../src/adapters/storage/request-reads';
import { changeRequest } from '../../../src/adapters/storage/request-writes';
import { indexChanges } from '../../../src/adapters/storage/search-chunks';
import { newIdentifier } from '../../../src/core/request/identifier';
import type { SignRequest } from '../../../src/core/request/sign-request';
import { requestRow, UUID } from '../../core/request/request-row';

vi.mock('../../../src/adapters/browser/browser', async () =>
  (await import('./storage-areas')).browserOfAreas(),
);

let made = 0;

/** A new request, later than the ones before. */
function another(facts: Partial<SignRequest> = {}): SignRequest {
  made += 1;
  return requestRow({ identifier: newIdentifier(made, new Uint8Array(10)), ...facts });
}

/** A new settled request. */
function settled(facts: Partial<SignRequest> = {}): SignRequest {
  return another({ cancelledAt: 5, ...facts });
}

async function store(...rows: SignRequest[]): Promise<void> {
  await inDatabase(async (db) => {
    for (const row of rows) await db.put('requests', row);
  });
}

const identifiersOf = (rows: readonly SignRequest[]) => rows.map(({ identifier }) => identifier);
const onBatch = async () => {};

/** The identifiers that the search index still has to read. */
const changed = () => inDatabase((db) => db.getAllKeys('changed'));

beforeEach(async () => {
  await inDatabase(async (db) => {
    for (const name of ['requests', 'removed', 'changed'] as const) await db.clear(name);
  });
});

test('restoreRemoved restores deleted requests unchanged; both steps mark them as changed', async () => {
  const rows = [settled(), settled({ told: 'cancelled', site: 'a.test' })];
  await store(...rows);
  expect(await removeRequests(identifiersOf(rows), 7)).toEqual({ removed: 2, open: 0 });
  expect(await getIdentifiers()).toEqual([]);
  expect(await changed()).toEqual(identifiersOf(rows));
  expect(await findRemoved()).toEqual({ count: 2, removedAt: 7 });
  await indexChanges();
  expect(await restoreRemoved()).toBe(0);
  for (const row of rows) expect(await findRequest(row.identifier)).toEqual(row);
  expect(await findRemoved()).toBeUndefined();
  expect(await changed()).toEqual(identifiersOf(rows));
});

test.each<[string, Partial<SignRequest>]>([
  ['is not sent yet', { open: 1 }],
  ['is pending on the phone', { open: 1, uuid: UUID, pushed: true }],
  ['expired after it was opened', { open: 1, uuid: UUID, openedAt: 1, expiredAt: 2 }],
])('a request that %s stays', async (_name, facts) => {
  const row = another(facts);
  await store(row);
  expect(await removeRequests([row.identifier], 7)).toEqual({ removed: 0, open: 1 });
  expect(await findRequest(row.identifier)).toEqual(row);
});

test('a signed request that waits for the ledger is removed, and cannot be changed afterwards', async () => {
  const row = another({ open: 1, uuid: UUID, resolvedAt: 3, signed: true });
  await store(row);
  expect(await removeRequests([row.identifier], 7)).toEqual({ removed: 1, open: 0 });
  expect(await changeRequest(row.identifier, (each) => each)).toBeUndefined();
  expect(await getIdentifiers()).toEqual([]);
});

test('restoreRemoved does not overwrite a request that was stored meanwhile', async () => {
  const row = settled({ site: 'before.test' });
  await store(row);
  await removeRequests([row.identifier], 7);
  const meanwhile = { ...row, site: 'after.test' };
  await store(meanwhile);
  await restoreRemoved();
  expect(await findRequest(row.identifier)).toEqual(meanwhile);
});

test('permanently deleted requests cannot be restored', async () => {
  const rows = [settled(), settled()];
  await store(...rows);
  await removeRequests(identifiersOf(rows).slice(0, 1), undefined);
  expect(await findRemoved()).toBeUndefined();
  await removeRequests(identifiersOf(rows), 7);
  await deleteRemoved();
  await restoreRemoved();
  expect(await getIdentifiers()).toEqual([]);
});

test('importRequests without a time stores nothing; with a time it stores new requests once', async () => {
  const [stored, other, fresh] = [settled(), settled({ site: 'here.test' }), settled()];
  await store(stored, other);
  const file = [stored, { ...other, site: 'file.test' }, fresh, fresh];
  const standings = ['same', 'different', 'new', 'same'];
  expect(await importRequests(file, await readKnownRequests(onBatch), undefined)).toEqual(
    standings,
  );
  expect(await findRequest(fresh.identifier)).toBeUndefined();
  expect(await changed()).toEqual([]);
  expect(await importRequests(file, await readKnownRequests(onBatch), 9)).toEqual(standings);
  expect(await findRequest(fresh.identifier)).toMatchObject({ importedAt: 9 });
  expect(await findRequest(other.identifier)).toEqual(other);
  expect(await changed()).toEqual([fresh.identifier]);
});

test('importRequests finds a duplicate by its payload UUID', async () => {
  const stored = settled({ uuid: UUID });
  await store(stored);
  const [duplicate, new1, new2] = [
    settled({ uuid: UUID }),
    settled({ uuid: UUID.replaceAll('1', '2') }),
    settled({ uuid: UUID.replaceAll('1', '2') }),
  ];
  const known = await readKnownRequests(onBatch);
  expect(await importRequests([duplicate, new1], known, 9)).toEqual(['same', 'new']);
  expect(await importRequests([new2], known, 9)).toEqual(['same']);
});

test('undoImport deletes all requests of the import, and no others', async () => {
  const own = settled();
  const imported = [settled(), settled()];
  await store(own);
  await importRequests([own, ...imported], await readKnownRequests(onBatch), 9);
  expect(await undoImport(identifiersOf([own, ...imported]), 9)).toBe(2);
  expect(await getIdentifiers()).toEqual([own.identifier]);
});

test('imported requests that were never sent are not open', async () => {
  const rows = [another(), another({ postedAt: 1 }), another({ postedAt: 1, withdrawnAt: 2 })];
  await importRequests(rows, await readKnownRequests(onBatch), 9);
  expect(await getOpenRequests()).toEqual([]);
  await changeRequest(rows[0]?.identifier ?? '', (row) => ({ ...row, lookedAt: 3 }));
  expect(await getOpenRequests()).toEqual([]);
});
