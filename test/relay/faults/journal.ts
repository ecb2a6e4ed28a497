import type { Sql } from '../../../src/relay/store/sql';

/** Each time a relay wrote down what became of a payload. */
export interface JournalEntry {
  readonly uuid: string;
  readonly state: string;
  /** The number of the change. */
  readonly seq: number;
}

/** Has the database itself note every change of a payload: relays keep only the last. */
export async function createJournal(sql: Sql): Promise<void> {
  await sql.query('CREATE TABLE journal (uuid uuid, state text, seq bigint)');
  await sql.query(
    `CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       INSERT INTO journal VALUES (NEW.uuid, NEW.state, NEW.changed_seq); RETURN NULL;
     END $$`,
  );
  await sql.query(
    `CREATE TRIGGER note_change AFTER INSERT OR UPDATE ON payloads
     FOR EACH ROW EXECUTE FUNCTION note_change()`,
  );
}

/** In the order of their numbers. */
export function readJournal(sql: Sql): Promise<JournalEntry[]> {
  return sql.query<JournalEntry>('SELECT * FROM journal ORDER BY seq');
}
