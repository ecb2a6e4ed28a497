import { inDatabase } from './database';

/**
 * Finds the first request to a destination in the index.
 * @returns its identifier, which sorts by time; undefined when there is no such request
 */
export function findFirstRequest(destination: string): Promise<string | undefined> {
  return inDatabase((db) => db.getKeyFromIndex('requests', 'destination', destination));
}

/**
 * Every destination of a request, each once, in the form in which the request has it.
 * @param before only destinations whose first request is older than this one
 */
export function getDestinations(before?: string): Promise<string[]> {
  return inDatabase(async (db) => {
    const found: string[] = [];
    const index = db.transaction('requests').store.index('destination');
    // `nextunique` yields the lowest identifier of each key: the oldest request.
    let cursor = await index.openKeyCursor(null, 'nextunique');
    while (cursor) {
      const { key, primaryKey } = cursor;
      // A key can be any sortable value: websites write the transactions.
      const wanted = typeof key === 'string' && (before === undefined || primaryKey < before);
      if (wanted) found.push(key);
      cursor = await cursor.continue();
    }
    return found;
  });
}
