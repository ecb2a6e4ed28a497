import { RelayError } from '../relay-error';
import { findMissingRight, readRoleNames } from './check-rights';
import { migrate } from './migrate';
import { findPermissionError } from './permission-error';
import { openPglite } from './pglite';
import { openPostgres } from './postgres';
import type { Sql } from './sql';

/** Where the relay stores its data: a PostgreSQL database, or the folder of an embedded one. */
export type StoreLocation = { readonly url: string } | { readonly folder: string };

/**
 * Opens the store and migrates it to this version's schema.
 * @throws RelayError when it cannot be opened, or has a newer schema
 */
export async function openStore(
  place: StoreLocation,
  onError: (error: Error) => void = () => {},
): Promise<Sql> {
  const sql = await openUnmigrated(place, onError);
  try {
    await migrate(sql);
    const missing = await findMissingRight(sql, false);
    if (missing) throw new RelayError(`${describePlace(place)} cannot be used: ${missing}`);
    return sql;
  } catch (cause) {
    const names = await readRoleNames(sql);
    await sql.close();
    throw findPermissionError(cause, names) ?? cause;
  }
}

/** Opens the store without migrating it. @throws RelayError when it cannot be opened */
export async function openUnmigrated(
  place: StoreLocation,
  onError: (error: Error) => void = () => {},
): Promise<Sql> {
  try {
    return 'url' in place ? await openPostgres(place.url, onError) : await openPglite(place.folder);
  } catch (cause) {
    if (cause instanceof RelayError) throw cause;
    const reason = reasonOf(cause);
    // PgBouncer refuses parameters that it does not know.
    const advice = reason.startsWith('unsupported startup parameter')
      ? ' In the pooler set ignore_startup_parameters = statement_timeout, and pool_mode = session.'
      : '';
    throw new RelayError(`${describePlace(place)} cannot be opened: ${reason}.${advice}`, {
      cause,
    });
  }
}

/** Names a store without the password that its URL may contain. */
function describePlace(place: StoreLocation): string {
  if ('folder' in place) return `The store in ${place.folder || 'memory'}`;
  const url = URL.canParse(place.url) ? new URL(place.url) : undefined;
  return url ? `The PostgreSQL at ${url.host}${url.pathname}` : 'The PostgreSQL of DATABASE_URL';
}

/** When all addresses of a host name fail, Node throws an error without a message. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const code = 'code' in cause ? String(cause.code) : '';
  return (cause.message || code || 'no reason given').replace(/\.$/, '');
}
