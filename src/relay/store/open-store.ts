import { migrate } from './migrate';
import { openPglite } from './pglite';
import { openPostgres } from './postgres';
import type { Sql } from './sql';

/** Where the relay keeps what it knows: a PostgreSQL, or a folder of its own. */
export type StorePlace = { readonly url: string } | { readonly folder: string };

/** Opens the store and brings it to this version's shape. */
export async function openStore(
  place: StorePlace,
  onError: (error: Error) => void = () => {},
): Promise<Sql> {
  const sql =
    'url' in place ? await openPostgres(place.url, onError) : await openPglite(place.folder);
  try {
    await migrate(sql);
    return sql;
  } catch (error) {
    await sql.close();
    throw error;
  }
}
