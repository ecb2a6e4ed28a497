import { afterAll, beforeAll } from 'vitest';
import type { StorePlace } from '../../src/relay/store/open-store';
import { type Postgres, startPostgres } from '../../src/tools/machine/postgres';

/** The kinds of store: what holds for one must hold for the other. */
export const KINDS = ['pglite', 'postgres'] as const;

/** PostgreSQL for the tests of a file; each call of what it gives back is a new, empty store. */
export function stores(kind: (typeof KINDS)[number] = 'postgres'): () => Promise<StorePlace> {
  let postgres: Postgres | undefined;
  beforeAll(async () => {
    if (kind === 'postgres') postgres = await startPostgres({ fsync: 'off' });
  }, 60_000);
  afterAll(() => postgres?.stop());
  return async () => (postgres ? { url: await postgres.newDatabase() } : { folder: '' });
}
