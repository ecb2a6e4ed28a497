import { type Draft, findDraft } from '../../core/draft';
import { inDatabase } from './database';

export function saveDraft(draft: Draft): Promise<void> {
  return inDatabase(async (db) => void (await db.put('drafts', draft)));
}

export function findStoredDraft(id: string): Promise<Draft | undefined> {
  return inDatabase(async (db) => findDraft(await db.get('drafts', id)));
}

/** The drafts that wait for a review, newest first. */
export function getDrafts(): Promise<Draft[]> {
  return inDatabase(async (db) => {
    const rows = (await db.getAll('drafts')).flatMap((row) => findDraft(row) ?? []);
    return rows.sort((a, b) => b.createdAt - a.createdAt);
  });
}

export function deleteDraft(id: string): Promise<void> {
  return inDatabase((db) => db.delete('drafts', id));
}

/** Deletes the drafts made before a time, and damaged ones that have no time. */
export function deleteDraftsBefore(time: number): Promise<void> {
  return inDatabase(async (db) => {
    const tx = db.transaction('drafts', 'readwrite');
    for (const { id, createdAt } of await tx.store.getAll()) {
      if (!(createdAt >= time)) void tx.store.delete(id);
    }
    await tx.done;
  });
}
