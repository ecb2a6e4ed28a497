import { type Draft, findDraft } from '../../core/draft';
import { findSignRequest, type SignRequest } from '../../core/request/sign-request';
import { inDatabase, onBirth } from './database';
import { noteBirth } from './database-birth';
import { findSpare, getSpares } from './spare-requests';

onBirth(noteBirth);

export function findRequest(identifier: string): Promise<SignRequest | undefined> {
  return orBeside(
    () => inDatabase(async (db) => findSignRequest(await db.get('requests', identifier))),
    async () => (await findSpare(identifier))?.row,
  );
}

/**
 * What the database has, else what is kept beside it; and the database once more, where the request
 * may have moved meanwhile, or else says what is wrong with it.
 */
export async function orBeside<T>(
  stored: () => Promise<T | undefined>,
  beside: () => Promise<T | undefined>,
): Promise<T | undefined> {
  return (await stored().catch(() => undefined)) ?? (await beside()) ?? stored();
}

/** Every request something is still to come for, newest first. */
export function getOpenRequests(): Promise<SignRequest[]> {
  return getMarked('open');
}

/** Every request whose end was not told yet: a worker may be stopped just before it tells. */
export function getUntoldRequests(): Promise<SignRequest[]> {
  return getMarked('untold');
}

/** The database's failure is not this function's as long as there is something beside it. */
async function getMarked(mark: 'open' | 'untold'): Promise<SignRequest[]> {
  let failure: unknown;
  const [rows, spares] = await Promise.all([
    inDatabase((db) => db.getAllFromIndex('requests', mark, 1)).catch((error) => {
      failure = error;
      return [];
    }),
    getSpares(),
  ]);
  if (failure && spares.length === 0) throw failure;
  const beside = spares.map(({ row }) => row).filter((row) => row[mark]);
  return [...rows, ...beside].flatMap((row) => findSignRequest(row) ?? []).reverse();
}

export function saveDraft(draft: Draft): Promise<void> {
  return inDatabase(async (db) => void (await db.put('drafts', draft)));
}

export function findStoredDraft(id: string): Promise<Draft | undefined> {
  return inDatabase(async (db) => findDraft(await db.get('drafts', id)));
}

export function deleteDraft(id: string): Promise<void> {
  return inDatabase((db) => db.delete('drafts', id));
}

/** Deletes the drafts taken down before a moment, and those damaged beyond knowing when. */
export function deleteDraftsBefore(time: number): Promise<void> {
  return inDatabase(async (db) => {
    const tx = db.transaction('drafts', 'readwrite');
    for (const { id, createdAt } of await tx.store.getAll()) {
      if (!(createdAt >= time)) void tx.store.delete(id);
    }
    await tx.done;
  });
}

/** Drafts that wait to be reviewed, newest first. */
export function getDrafts(): Promise<Draft[]> {
  return inDatabase(async (db) => {
    const rows = (await db.getAll('drafts')).flatMap((row) => findDraft(row) ?? []);
    return rows.sort((a, b) => b.createdAt - a.createdAt);
  });
}
