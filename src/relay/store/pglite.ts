import { chmod, mkdir } from 'node:fs/promises';
import { PGlite, types } from '@electric-sql/pglite';
import { asksForDisk, keepOnDisk } from './keep-on-disk';
import { lockFolder } from './lock-folder';
import type { Queries, Sql } from './sql';
import { watchRoom } from './watch-room';

/**
 * Opens the embedded database in a folder, made when it is not there; in memory without one.
 * @throws RelayError when another process has the folder open, or its disk is full
 */
export async function openPglite(folder?: string): Promise<Sql> {
  if (folder) await makePrivate(folder);
  const expectRoom = folder ? watchRoom(folder) : () => {};
  expectRoom();
  const unlock = folder ? await lockFolder(folder) : async () => {};
  const parsers = { [types.INT8]: Number };
  const inFolder = folder && {
    dataDir: folder,
    startParams: asksForDisk(PGlite.defaultStartParams),
  };
  const db = await PGlite.create({ parsers, ...inFolder }).catch(async (error) => {
    await unlock();
    throw error;
  });
  if (folder) keepOnDisk(db.Module.FS);
  const over = (on: Pick<PGlite, 'query'>): Queries => ({
    query: async <T>(text: string, values: readonly unknown[] = []) =>
      (await on.query<T>(text, [...values])).rows,
  });
  return {
    kind: 'pglite',
    query: async (text, values) => {
      // Reading goes on.
      if (!/^\s*SELECT\b/i.test(text)) expectRoom();
      return await over(db).query(text, values);
    },
    transaction: async (work) => {
      expectRoom();
      return await db.transaction((tx) => work(over(tx as unknown as PGlite)));
    },
    listen: async (channel, hear) => {
      await db.listen(channel, hear);
    },
    close: () => db.close().finally(unlock),
  };
}

/** Its files may be read and written by everybody: nobody else gets into the folder. */
async function makePrivate(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // One that was there, and belongs to somebody else, stays as they made it.
  await chmod(folder, 0o700).catch(() => {});
}
