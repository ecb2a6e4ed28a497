import { grantCommands, ownerCommands, type RoleNames } from './permission-error';
import type { Sql } from './sql';

interface RightsRow {
  readonly role: string;
  readonly schema: string | null;
  readonly canCreate: boolean;
  readonly isReadOnly: boolean;
  /** A role that owns tables which this one may not use or change. */
  readonly foreignOwner: string | null;
}

const READ = `
  SELECT current_user::text AS role, current_schema()::text AS schema,
    COALESCE(has_schema_privilege(current_schema(), 'CREATE'), false) AS "canCreate",
    pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on' AS "isReadOnly",
    (SELECT pg_get_userbyid(relowner)::text FROM pg_class
     WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'S')
       AND NOT pg_has_role(relowner, 'USAGE')
       AND ($1 OR NOT CASE relkind
         WHEN 'S' THEN has_sequence_privilege(oid, 'USAGE') AND has_sequence_privilege(oid, 'UPDATE')
         ELSE has_table_privilege(oid, 'SELECT') AND has_table_privilege(oid, 'INSERT')
           AND has_table_privilege(oid, 'UPDATE') AND has_table_privilege(oid, 'DELETE') END)
     LIMIT 1) AS "foreignOwner"`;

/**
 * Finds what the role of a PostgreSQL is not allowed to do, although the relay needs it.
 * @param isMigrating whether the relay has to create or change tables at its next start
 * @returns a sentence that begins in lower case and names the command that mends it
 */
export async function findMissingRight(
  sql: Sql,
  isMigrating: boolean,
): Promise<string | undefined> {
  if (sql.kind === 'pglite') return undefined;
  const [row] = await sql.query<RightsRow>(READ, [isMigrating]);
  if (!row) return undefined;
  const { role, schema, foreignOwner } = row;
  const names = { role, schema: schema ?? 'public' };
  if (row.isReadOnly) return 'it is read-only: name the primary server, not a standby.';
  if (isMigrating && !row.canCreate)
    return `the role ${role} may not create tables: ${grantCommands(names)}`;
  if (foreignOwner !== null)
    return `the role ${role} may not use or change tables of ${foreignOwner}: ${ownerCommands(names, foreignOwner)}`;
  return undefined;
}

/** The names of the role and the schema, for errors; placeholders when they cannot be read. */
export async function readRoleNames(sql: Sql): Promise<RoleNames> {
  const read = 'SELECT current_user::text AS role, current_schema()::text AS schema';
  const [row] = await sql
    .query<{ role: string; schema: string | null }>(read)
    .catch(() => [undefined]);
  return { role: row?.role ?? 'the_role', schema: row?.schema ?? 'public' };
}
