import { RelayError } from '../relay-error';
import { migrate } from './migrate';
import { openPglite } from './pglite';
import { openPostgres } from './postgres';
import type { Sql } from './sql';

/** Where the relay keeps what it knows: a PostgreSQL, or a folder of its own. */
export type StorePlace = { readonly url: string } | { readonly folder: string };

/**
 * Opens the store and brings it to this version's shape.
 * @throws RelayError when it cannot be opened, or is of a newer version
 */
export async function openStore(
  place: StorePlace,
  onError: (error: Error) => void = () => {},
): Promise<Sql> {
  const sql = await openUnmigrated(place, onError);
  try {
    await migrate(sql);
    return sql;
  } catch (error) {
    await sql.close();
    throw error;
  }
}

/** Opens the store as it is. @throws RelayError when it cannot be opened */
export async function openUnmigrated(
  place: StorePlace,
  onError: (error: Error) => void = () => {},
): Promise<Sql> {
  try {
    return 'url' in place ? await openPostgres(place.url, onError) : await openPglite(place.folder);
  } catch (cause) {
    if (cause instanceof RelayError) throw cause;
    throw new RelayError(`${nameOf(place)} cannot be opened: ${reasonOf(cause)}.`, { cause });
  }
}

/** Without the password that may be in an address. */
function nameOf(place: StorePlace): string {
  if ('folder' in place) return `The store in ${place.folder || 'memory'}`;
  const url = URL.canParse(place.url) ? new URL(place.url) : undefined;
  return url ? `The PostgreSQL at ${url.host}${url.pathname}` : 'The PostgreSQL of DATABASE_URL';
}

/** Several addresses of one name fail as one error without words. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const code = 'code' in cause ? String(cause.code) : '';
  return (cause.message || code || 'no reason told').replace(/\.$/, '');
}
