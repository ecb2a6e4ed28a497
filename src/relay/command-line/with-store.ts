import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { storePlace } from '../config';
import { RelayError } from '../relay-error';
import { findDatabaseUrlProblem } from '../store/database-url';
import { openStore } from '../store/open-store';
import type { Sql } from '../store/sql';
import type { CommandContext } from './command';

/** Whether a folder holds an embedded database. */
export function hasStore(folder: string): boolean {
  return existsSync(join(folder, 'PG_VERSION'));
}

/** Opens the existing store while `work` runs; never creates one. @throws RelayError */
export async function withStore<T>(
  { readSetting, printError }: CommandContext,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  const place = storePlace(readSetting);
  const problem = 'url' in place ? findDatabaseUrlProblem(place.url) : undefined;
  if (problem) throw new RelayError(`DATABASE_URL ${problem}.`);
  if ('folder' in place && !hasStore(place.folder))
    throw new RelayError(
      `There is no store in ${place.folder}: set RELAY_DATA or DATABASE_URL as for the relay.`,
    );
  const sql = await openStore(place, (error) =>
    printError(`The connection to the store failed: ${error.message}`),
  );
  try {
    return await work(sql);
  } finally {
    await sql.close();
  }
}
