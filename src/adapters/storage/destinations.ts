import { inDatabase } from './database';

/**
 * When a destination was first asked for: one look into the index.
 * @returns the identifier of that request, which sorts by time; undefined when it never was
 */
export function findFirstRequest(destination: string): Promise<string | undefined> {
  return inDatabase((db) => db.getKeyFromIndex('requests', 'destination', destination));
}

/**
 * Every destination asked for, each once, as it was written.
 * @param before only those first asked for before this request
 */
export function getDestinations(before?: string): Promise<string[]> {
  return inDatabase(async (db) => {
    const found: string[] = [];
    const index = db.transaction('requests').store.index('destination');
    // The first of those with one key has the lowest identifier: it is the earliest.
    let cursor = await index.openKeyCursor(null, 'nextunique');
    while (cursor) {
      const { key, primaryKey } = cursor;
      // A key may be anything that sorts: the transactions came from pages.
      const wanted = typeof key === 'string' && (before === undefined || primaryKey < before);
      if (wanted) found.push(key);
      cursor = await cursor.continue();
    }
    return found;
  });
}
