import { findSignRequest, type SignRequest } from '../../core/request/sign-request';
import { xAddressPrefixes } from '../../core/transaction/destination';
import { inDatabase } from './database';

/** At most this many requests are read for each form of a destination: there may be 100,000. */
const READ_LIMIT = 100;

/** At most this many requests are looked at to find the first one to any X-address. */
const FIRST_LIMIT = 1000;

/** The newest requests to a destination. */
export interface RequestsTo {
  readonly requests: readonly SignRequest[];
  /** There are older ones, which were not read. */
  readonly hasMore: boolean;
}

/**
 * Finds the first request to a destination in the index.
 * @param address a valid classic address
 * @returns its identifier, which sorts by time; undefined when there is no such request
 */
export function findFirstRequest(address: string): Promise<string | undefined> {
  return inDatabase(async (db) => {
    const index = db.transaction('requests').store.index('destination');
    const first = await Promise.all([
      index.getKey(address),
      ...xAddressKeys(address).map((keys) => index.getAllKeys(keys, FIRST_LIMIT)),
    ]);
    return first.flatMap((found) => found ?? []).sort()[0];
  });
}

/**
 * The newest requests to a destination, at most 100 for each form of its address.
 * @param address a valid classic address
 */
export function getRequestsTo(address: string): Promise<RequestsTo> {
  return inDatabase(async (db) => {
    const index = db.transaction('requests').store.index('destination');
    const ranges = [IDBKeyRange.only(address), ...xAddressKeys(address)];
    const read = async (keys: IDBKeyRange) => {
      const requests: SignRequest[] = [];
      let cursor = await index.openCursor(keys, 'prev');
      for (let count = 0; cursor && count < READ_LIMIT; count += 1) {
        const request = findSignRequest(cursor.value);
        if (request) requests.push(request);
        cursor = await cursor.continue();
      }
      return { requests, hasMore: cursor !== null };
    };
    const found = await Promise.all(ranges.map(read));
    return {
      requests: found.flatMap(({ requests }) => requests),
      hasMore: found.some(({ hasMore }) => hasMore),
    };
  });
}

/** The index keys of a destination's X-addresses, one for each tag: it is stored as it was written. */
function xAddressKeys(address: string): IDBKeyRange[] {
  return xAddressPrefixes(address).map((prefix) => IDBKeyRange.bound(prefix, `${prefix}\uffff`));
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
