import type { Sql } from '../../../src/relay/store/sql';

/** A stored change of a payload. */
export interface JournalEntry {
  readonly uuid: string;
  readonly state: string;
  /** Id of the change. */
  readonly seq: number;
}

/** Makes the database record every change of a payload, because relays store only the last one. */
export async function createJournal(sql: Sql): Promise<void> {
  await sql.query('CREATE TABLE journal (uuid uuid, state text, seq bigint)');
  await sql.query(
    `CREATE FUNCTION record_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       INSERT INTO journal VALUES (NEW.uuid, NEW.state, NEW.changed_seq); RETURN NULL;
     END $$`,
  );
  await sql.query(
    `CREATE TRIGGER record_change AFTER INSERT OR UPDATE ON payloads
     FOR EACH ROW EXECUTE FUNCTION record_change()`,
  );
}

/** Reads all changes in the order of their ids. */
export function readJournal(sql: Sql): Promise<JournalEntry[]> {
  return sql.query<JournalEntry>('SELECT * FROM journal ORDER BY seq');
}
