import { type Standing, standingOf } from '../../core/history/files/compare';
import { asImported } from '../../core/history/files/imported';
import { findSignRequest, type SignRequest } from '../../core/request/sign-request';
import { inDatabase } from './database';
import { readAll } from './history-keys';

/** What a file's requests may repeat. */
export interface Known {
  /** Which request carries which of the platform's names, in the history and so far in the file. */
  readonly uuids: Map<string, string>;
  /** The identifiers read from the file so far. */
  readonly read: Set<string>;
}

export async function readKnown(told: () => Promise<void>): Promise<Known> {
  const uuids = new Map<string, string>();
  for await (const rows of readAll()) {
    for (const { uuid, identifier } of rows) if (uuid) uuids.set(uuid, identifier);
    await told();
  }
  return { uuids, read: new Set() };
}

/**
 * What each of a file's requests is to the history, and with `now` the fresh ones are stored, all in
 * one step. What is stored already stays as it is, and of two in the file the first counts.
 * @param known is added to
 * @param now when they came, in milliseconds since 1970; undefined only looks
 */
export function takeInImported(
  requests: readonly SignRequest[],
  known: Known,
  now: number | undefined,
): Promise<Standing[]> {
  return inDatabase(async (db) => {
    const mode = now === undefined ? 'readonly' : 'readwrite';
    const tx = db.transaction(['requests', 'changed'], mode);
    const store = tx.objectStore('requests');
    const rows = await Promise.all(requests.map(({ identifier }) => store.get(identifier)));
    const standings = requests.map((request, at) => {
      const { uuid, identifier } = request;
      const owner = uuid === undefined ? undefined : known.uuids.get(uuid);
      const isKnown = known.read.has(identifier) || (owner !== undefined && owner !== identifier);
      const standing = standingOf(request, findSignRequest(rows[at]), isKnown);
      known.read.add(identifier);
      if (standing === 'fresh' && uuid) known.uuids.set(uuid, identifier);
      return standing;
    });
    if (now !== undefined) {
      requests.forEach((request, at) => {
        if (standings[at] !== 'fresh') return;
        void store.put?.(asImported(request, now));
        void tx.objectStore('changed').put?.(1, request.identifier);
      });
    }
    await tx.done;
    return standings;
  });
}

/** Takes out what an import brought at a moment, and nothing else, in one step. */
export function takeBackImported(identifiers: readonly string[], at: number): Promise<number> {
  return inDatabase(async (db) => {
    const tx = db.transaction(['requests', 'changed'], 'readwrite');
    const requests = tx.objectStore('requests');
    const rows = await Promise.all(identifiers.map((identifier) => requests.get(identifier)));
    const brought = rows.filter((row) => row?.importedAt === at);
    for (const row of brought) {
      if (!row) continue;
      void requests.delete(row.identifier);
      void tx.objectStore('changed').put(1, row.identifier);
    }
    await tx.done;
    return brought.length;
  });
}
