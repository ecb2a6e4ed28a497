import { chmod, mkdir } from 'node:fs/promises';
import { PGlite, types } from '@electric-sql/pglite';
import { lockFolder } from './lock-folder';
import { enableFsync, withFsync } from './pglite-fsync';
import type { Queries, Sql } from './sql';
import { watchFreeSpace } from './watch-free-space';

/**
 * Opens the embedded database in a folder, which is created when missing; in memory without a
 * folder.
 * @throws RelayError when another process holds the folder, or its disk is full
 */
export async function openPglite(folder?: string): Promise<Sql> {
  if (folder) await makePrivate(folder);
  const expectFreeSpace = folder ? watchFreeSpace(folder) : () => {};
  expectFreeSpace();
  const unlock = folder ? await lockFolder(folder) : async () => {};
  const parsers = { [types.INT8]: Number };
  const inFolder = folder && {
    dataDir: folder,
    startParams: withFsync(PGlite.defaultStartParams),
  };
  const db = await PGlite.create({ parsers, ...inFolder }).catch(async (error) => {
    await unlock();
    throw error;
  });
  if (folder) enableFsync(db.Module.FS);
  const over = (on: Pick<PGlite, 'query'>): Queries => ({
    query: async <T>(text: string, values: readonly unknown[] = []) =>
      (await on.query<T>(text, [...values])).rows,
  });
  return {
    kind: 'pglite',
    query: async (text, values) => {
      // Reads work on a full disk.
      if (!/^\s*SELECT\b/i.test(text)) expectFreeSpace();
      return await over(db).query(text, values);
    },
    transaction: async (work) => {
      expectFreeSpace();
      return await db.transaction((tx) => work(over(tx as unknown as PGlite)));
    },
    listen: async (channel, onNotify) => {
      await db.listen(channel, onNotify);
    },
    close: () => db.close().finally(unlock),
  };
}

/** PGlite creates files that every user may read, so the folder is closed to other users. */
async function makePrivate(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // A folder that belongs to another user keeps its mode.
  await chmod(folder, 0o700).catch(() => {});
}
