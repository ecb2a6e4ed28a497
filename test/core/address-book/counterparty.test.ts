import { expect, test } from 'vitest';
import { counterpartyOf } from '../../../src/core/address-book/counterparty';
import { BITSTAMP } from './contacts';

const USD = { currency: 'USD', issuer: BITSTAMP, value: '1' };
const HOLDER = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';

test.each([
  [
    { TransactionType: 'Payment', Destination: BITSTAMP },
    { role: 'to', address: BITSTAMP },
  ],
  [
    { TransactionType: 'Payment', Destination: BITSTAMP, DestinationTag: 7 },
    { role: 'to', address: BITSTAMP, tag: 7 },
  ],
  [
    { TransactionType: 'CheckCreate', Destination: BITSTAMP },
    { role: 'for', address: BITSTAMP },
  ],
  [
    { TransactionType: 'EscrowFinish', Owner: BITSTAMP },
    { role: 'from', address: BITSTAMP },
  ],
  [
    { TransactionType: 'NFTokenCreateOffer', Owner: BITSTAMP },
    { role: 'from', address: BITSTAMP },
  ],
  [
    { TransactionType: 'TrustSet', LimitAmount: USD },
    { role: 'issuer', address: BITSTAMP },
  ],
  [
    { TransactionType: 'Clawback', Amount: USD },
    { role: 'from', address: BITSTAMP },
  ],
  [
    { TransactionType: 'Clawback', Amount: { mpt_issuance_id: '00', value: '1' }, Holder: HOLDER },
    { role: 'from', address: HOLDER },
  ],
  [{ TransactionType: 'Payment', Destination: `${BITSTAMP.slice(0, -1)}X` }, undefined],
  [{ TransactionType: 'OfferCreate', TakerPays: USD }, undefined],
  [{ TransactionType: 'constructor' }, undefined],
  [{}, undefined],
])('the counterparty of %j', (txjson, party) => {
  expect(counterpartyOf(txjson)).toEqual(party);
});
