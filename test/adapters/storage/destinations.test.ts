import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { findFirstRequest, getDestinations } from '../../../src/adapters/storage/destinations';
import { addRequest } from '../../../src/adapters/storage/write-history';
import { newIdentifier } from '../../../src/core/request/identifier';
import { BITSTAMP } from '../../core/book/contacts';
import { ALICE, requestRow } from '../../core/request/request-row';

vi.mock('../../../src/adapters/browser/browser', async () =>
  (await import('./storage-areas')).browserOfAreas(),
);

/** A request for a destination, kept under a time. */
async function ask(time: number, Destination: unknown): Promise<string> {
  const row = requestRow({ identifier: newIdentifier(time, new Uint8Array(10)) });
  const txjson = { TransactionType: 'Payment', Destination };
  await addRequest({ ...row, body: { ...row.body, txjson } }, undefined);
  return row.identifier;
}

test('each destination is known once, by its first request', async () => {
  const first = await ask(10, ALICE);
  const second = await ask(20, BITSTAMP);
  await ask(30, ALICE);
  await ask(40, undefined);
  await ask(50, { not: 'a key' });
  await ask(60, ['a key', 'of two']);
  expect(await findFirstRequest(ALICE)).toBe(first);
  expect(await findFirstRequest(BITSTAMP)).toBe(second);
  expect(await findFirstRequest('rNobody')).toBeUndefined();
  expect((await getDestinations()).sort()).toEqual([ALICE, BITSTAMP].sort());
  expect(await getDestinations(second)).toEqual([ALICE]);
  expect(await getDestinations(first)).toEqual([]);
});
