import { compareWithStored, type ImportComparison } from '../../core/history/files/compare';
import { asImported } from '../../core/history/files/imported';
import { findSignRequest, type SignRequest } from '../../core/request/sign-request';
import { inDatabase } from './database';
import { readAllRequests } from './request-reads';

/** What an import compares a file's requests with to find duplicates. */
export interface KnownRequests {
  /** The identifiers by payload UUID, of the history and of the file so far. */
  readonly uuids: Map<string, string>;
  /** The identifiers read from the file so far. */
  readonly read: Set<string>;
}

/** @param onBatch called after each batch of stored requests */
export async function readKnownRequests(onBatch: () => Promise<void>): Promise<KnownRequests> {
  const uuids = new Map<string, string>();
  for await (const rows of readAllRequests()) {
    for (const { uuid, identifier } of rows) if (uuid) uuids.set(uuid, identifier);
    await onBatch();
  }
  return { uuids, read: new Set() };
}

/**
 * Compares a file's requests with the history, and stores the new ones in the same transaction. A
 * stored request is never overwritten; of duplicates in the file the first one counts.
 * @param known is updated with these requests
 * @param now the time of the import, in milliseconds since 1970; undefined only compares
 */
export function importRequests(
  requests: readonly SignRequest[],
  known: KnownRequests,
  now: number | undefined,
): Promise<ImportComparison[]> {
  return inDatabase(async (db) => {
    const mode = now === undefined ? 'readonly' : 'readwrite';
    const tx = db.transaction(['requests', 'changed'], mode);
    const store = tx.objectStore('requests');
    const rows = await Promise.all(requests.map(({ identifier }) => store.get(identifier)));
    const standings = requests.map((request, at) => {
      const { uuid, identifier } = request;
      const owner = uuid === undefined ? undefined : known.uuids.get(uuid);
      const isKnown = known.read.has(identifier) || (owner !== undefined && owner !== identifier);
      const standing = compareWithStored(request, findSignRequest(rows[at]), isKnown);
      known.read.add(identifier);
      if (standing === 'new' && uuid) known.uuids.set(uuid, identifier);
      return standing;
    });
    if (now !== undefined) {
      requests.forEach((request, at) => {
        if (standings[at] !== 'new') return;
        void store.put?.(asImported(request, now));
        void tx.objectStore('changed').put?.(1, request.identifier);
      });
    }
    await tx.done;
    return standings;
  });
}

/**
 * Deletes the requests that one import stored, and no others, in one transaction.
 * @param importedAt the time of that import
 * @returns how many were deleted
 */
export function undoImport(identifiers: readonly string[], importedAt: number): Promise<number> {
  return inDatabase(async (db) => {
    const tx = db.transaction(['requests', 'changed'], 'readwrite');
    const requests = tx.objectStore('requests');
    const rows = await Promise.all(identifiers.map((identifier) => requests.get(identifier)));
    const imported = rows.filter((row) => row?.importedAt === importedAt);
    for (const row of imported) {
      if (!row) continue;
      void requests.delete(row.identifier);
      void tx.objectStore('changed').put(1, row.identifier);
    }
    await tx.done;
    return imported.length;
  });
}
