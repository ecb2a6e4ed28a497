import { RelayError } from '../relay-error';

/** SQLSTATEs of PostgreSQL that mean a missing privilege, a missing schema, and a read-only server. */
const INSUFFICIENT_PRIVILEGE = '42501';
const NO_SCHEMA = '3F000';
const READ_ONLY = '25006';

/** What an operator has to do so that the role can use the database. */
export interface RoleNames {
  readonly role: string;
  readonly schema: string;
}

/** The commands that give a role the rights the relay needs. */
export function grantCommands({ role, schema }: RoleNames): string {
  const [to, on] = [quote(role), quote(schema)];
  return `as the owner of the database run: GRANT USAGE, CREATE ON SCHEMA ${on} TO ${to};`;
}

/** The commands for tables that another role created. */
export function ownerCommands({ role }: RoleNames, owner: string): string {
  return `as a superuser run: REASSIGN OWNED BY ${quote(owner)} TO ${quote(role)};`;
}

/** @returns an error for the operator, when the database refuses what the relay needs */
export function findPermissionError(cause: unknown, names: RoleNames): RelayError | undefined {
  if (!(cause instanceof Error) || !('code' in cause)) return undefined;
  const reason = cause.message.replace(/\.$/, '');
  if (cause.code === INSUFFICIENT_PRIVILEGE || cause.code === NO_SCHEMA)
    return new RelayError(
      `The role of DATABASE_URL may not do what the relay needs: ${reason}. To mend it, ${grantCommands(names)} If another role made the tables, REASSIGN OWNED BY that role TO ${quote(names.role)};`,
      { cause },
    );
  if (cause.code === READ_ONLY)
    return new RelayError(
      `The PostgreSQL of DATABASE_URL is read-only: ${reason}. Name the primary server, not a standby.`,
      { cause },
    );
  return undefined;
}

/** A name in SQL; quoted where PostgreSQL requires it. */
function quote(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
