import { afterAll, beforeAll } from 'vitest';
import type { StoreLocation } from '../../src/relay/store/open-store';
import { type Postgres, startPostgres } from '../../src/tools/machine/postgres';

/** The two databases; tests of the store run on both. */
export const STORE_KINDS = ['pglite', 'postgres'] as const;

/** Starts PostgreSQL for the tests of a file. @returns a function that creates an empty store */
export function useStores(
  kind: (typeof STORE_KINDS)[number] = 'postgres',
): () => Promise<StoreLocation> {
  let postgres: Postgres | undefined;
  beforeAll(async () => {
    if (kind === 'postgres') postgres = await startPostgres({ fsync: 'off' });
  }, 60_000);
  afterAll(() => postgres?.stop());
  return async () => (postgres ? { url: await postgres.createDatabase() } : { folder: '' });
}
