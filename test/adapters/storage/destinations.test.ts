import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { findFirstRequest, getDestinations } from '../../../src/adapters/storage/destinations';
import { addRequest } from '../../../src/adapters/storage/request-writes';
import { newIdentifier } from '../../../src/core/request/identifier';
import { BITSTAMP } from '../../core/address-book/contacts';
import { ALICE, requestRow } from '../../core/request/request-row';

vi.mock('../../../src/adapters/browser/browser', async () =>
  (await import('./storage-areas')).browserOfAreas(),
);

/** Adds a request to a destination. @param time milliseconds since 1970 */
async function add(time: number, Destination: unknown): Promise<string> {
  const row = requestRow({ identifier: newIdentifier(time, new Uint8Array(10)) });
  const txjson = { TransactionType: 'Payment', Destination };
  await addRequest({ ...row, body: { ...row.body, txjson } }, undefined);
  return row.identifier;
}

test('getDestinations returns each destination once; findFirstRequest returns its oldest request', async () => {
  const first = await add(10, ALICE);
  const second = await add(20, BITSTAMP);
  await add(30, ALICE);
  await add(40, undefined);
  await add(50, { not: 'a key' });
  await add(60, ['a key', 'with two parts']);
  expect(await findFirstRequest(ALICE)).toBe(first);
  expect(await findFirstRequest(BITSTAMP)).toBe(second);
  expect(await findFirstRequest('rNobody')).toBeUndefined();
  expect((await getDestinations()).sort()).toEqual([ALICE, BITSTAMP].sort());
  expect(await getDestinations(second)).toEqual([ALICE]);
  expect(await getDestinations(first)).toEqual([]);
});
