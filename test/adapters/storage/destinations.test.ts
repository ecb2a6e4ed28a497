import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { classicAddressToXAddress } from 'ripple-address-codec';
import { expect, test, vi } from 'vitest';
import {
  findFirstRequest,
  getDestinations,
  getRequestsTo,
} from '../../../src/adapters/storage/destinations';
import { addRequest } from '../../../src/adapters/storage/request-writes';
import { newIdentifier } from '../../../src/core/request/identifier';
import { address, BITSTAMP } from '../../core/address-book/contacts';
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
  expect(await findFirstRequest('rrrrrrrrrrrrrrrrrrrrrhoLvTp')).toBeUndefined();
  expect((await getDestinations()).sort()).toEqual([ALICE, BITSTAMP].sort());
  expect(await getDestinations(second)).toEqual([ALICE]);
  expect(await getDestinations(first)).toEqual([]);
});

let lastTime = 100;
const nextTime = () => {
  lastTime += 1;
  return lastTime;
};

test('a destination is found under its address and all its X-addresses, and no other', async () => {
  await fc.assert(
    fc.asyncProperty(
      address,
      address,
      fc.option(fc.integer({ min: 0, max: 0xffff_ffff }), { nil: false as const }),
      fc.boolean(),
      async (one, other, tag, isTest) => {
        fc.pre(one !== other);
        const first = await add(nextTime(), classicAddressToXAddress(one, tag, isTest));
        const second = await add(nextTime(), one);
        expect(await findFirstRequest(one)).toBe(first);
        const { requests, hasMore } = await getRequestsTo(one);
        expect(requests.map(({ identifier }) => identifier).sort()).toEqual([first, second].sort());
        expect(hasMore).toBe(false);
        expect((await getRequestsTo(other)).requests).toEqual([]);
      },
    ),
    { numRuns: 20 },
  );
});

test('getRequestsTo reads at most the 100 newest requests to an address', async () => {
  const to = 'rDsbeomae4FXwgQTJp9Rs64Qg9vDiTCdBv';
  for (let time = 1000; time < 1150; time += 1) await add(time, to);
  const { requests, hasMore } = await getRequestsTo(to);
  expect(hasMore).toBe(true);
  expect(requests).toHaveLength(100);
  expect(requests[0]?.identifier).toBe(newIdentifier(1149, new Uint8Array(10)));
});
