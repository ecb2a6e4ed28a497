import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { RelayError } from '../relay-error';
import { lockFolder } from './lock-folder';
import { enableFsync, withFsync } from './pglite-fsync';
import { closeFiles, openPrivateFolder } from './private-folder';
import type { Queries, Sql } from './sql';
import { watchFreeSpace } from './watch-free-space';

/**
 * Opens the embedded database in a folder, which is created when missing; in memory without a
 * folder.
 * @throws RelayError when another process holds the folder, its disk is full, or it cannot be used
 */
export async function openPglite(folder?: string): Promise<Sql> {
  if (folder) await openPrivateFolder(folder);
  const expectFreeSpace = folder ? watchFreeSpace(folder) : () => {};
  expectFreeSpace();
  const unlock = folder ? await lockFolder(folder) : async () => {};
  const parsers = { [types.INT8]: Number };
  const inFolder = folder && {
    dataDir: folder,
    startParams: withFsync(PGlite.defaultStartParams),
  };
  const isOld = folder !== undefined && existsSync(join(folder, 'PG_VERSION'));
  const db = await PGlite.create({ parsers, ...inFolder }).catch(async (cause) => {
    await unlock();
    // PGlite reports most damage only as “Aborted”.
    throw isOld ? damageError(folder, cause) : cause;
  });
  if (folder) {
    enableFsync(db.Module.FS);
    await closeFiles(folder);
  }
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
    expectWritable: async () => {
      expectFreeSpace();
      await db.query('SELECT 1');
    },
    listen: async (channel, onNotify) => {
      await db.listen(channel, onNotify);
    },
    close: () => db.close().finally(unlock),
  };
}

function damageError(folder: string, cause: unknown): RelayError {
  return new RelayError(
    `The store in ${folder} is damaged, or files in it belong to another user, or too little memory is free. Check the owner of its files (chown -R) and the memory. Otherwise move the folder away and put back a copy of it (README, “Back up and move”); without a copy the relay starts with an empty store, and every browser pairs again.`,
    { cause },
  );
}
