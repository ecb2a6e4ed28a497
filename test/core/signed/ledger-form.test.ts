import { classicAddressToXAddress } from 'ripple-address-codec';
import { expect, test } from 'vitest';
import { ledgerForm } from '../../../src/core/signed/ledger-form';
import { alice, bob, payment } from './signing';

const usd = (value: unknown) => ({ currency: 'USD', issuer: alice.account, value });
const code = '534F4C4F'.padEnd(40, '0');

test.each<[string, object, object]>([
  ['flags by name', { Flags: { tfPartialPayment: true } }, { Flags: 131_072 }],
  ['DeliverMax beside the amount', { DeliverMax: payment.Amount }, {}],
  ['DeliverMax instead of the amount', { Amount: undefined, DeliverMax: '5' }, { Amount: '5' }],
  ['a token value with an exponent', { SendMax: usd('15e-1') }, { SendMax: usd('1.5') }],
  ['a token value as a number', { SendMax: usd(15) }, { SendMax: usd('15') }],
  ['zero', { SendMax: usd('0.0') }, { SendMax: usd('0') }],
  ['a fee as a number', { Fee: 12 }, { Fee: '12' }],
  [
    'a currency in lower-case hex',
    { SendMax: { ...usd('1'), currency: code.toLowerCase() } },
    { SendMax: { ...usd('1'), currency: code } },
  ],
  [
    'an X-address',
    { Destination: classicAddressToXAddress(bob.account, 7, false), DestinationTag: undefined },
    { DestinationTag: 7 },
  ],
  [
    'a memo in text',
    { Memos: [{ Memo: { MemoData: 'Hi!' } }] },
    { Memos: [{ Memo: { MemoData: '486921' } }] },
  ],
])('ledgerForm takes %s for what the wallet signs', (_name, requested, signed) => {
  const defined = JSON.parse(JSON.stringify({ ...payment, ...requested }));
  expect(ledgerForm(defined)).toEqual(ledgerForm({ ...payment, ...signed }));
});

test('ledgerForm keeps what it does not understand, so that it differs from what is signed', () => {
  expect(ledgerForm({ Flags: { tfSell: 1 }, Amount: 'all' })).toEqual({
    Flags: { tfSell: 1 },
    Amount: 'all',
  });
});
