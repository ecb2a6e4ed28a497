import fc from 'fast-check';
import { classicAddressToXAddress } from 'ripple-address-codec';
import { expect, test } from 'vitest';
import { applyEdits, editableFields, tagText } from '../../../src/core/transaction/edits';
import { ALICE } from '../request/request-row';

const BOB = 'rGGHRCk3EHsAAmDhyC1oiZ6psBjZypzuap';
const payment = {
  TransactionType: 'Payment',
  Destination: BOB,
  Amount: '25000000',
  DestinationTag: 7,
};
const usd = { currency: 'USD', issuer: ALICE };

test('what was not touched stays as it was written', () => {
  expect(applyEdits(payment, {})).toEqual({ txjson: payment, faults: [] });
  expect(applyEdits(payment, {}).txjson).toBe(payment);
});

test.each([
  ['an amount in XRP', payment, { amount: '1.5' }, { Amount: '1500000' }],
  [
    'an amount of the token',
    { ...payment, Amount: { ...usd, value: '1' } },
    { amount: '2.5' },
    { Amount: { ...usd, value: '2.5' } },
  ],
  [
    'how much of a token',
    { ...payment, Amount: usd },
    { amount: '3' },
    { Amount: { ...usd, value: '3' } },
  ],
  ['a tag', payment, { tag: ' 8 ' }, { DestinationTag: 8 }],
  ['no tag', payment, { tag: '' }, { DestinationTag: undefined }],
  ['a destination', payment, { destination: ALICE }, { Destination: ALICE }],
  ['a memo', payment, { memo: 'Hi' }, { Memos: [{ Memo: { MemoData: '4869' } }] }],
  [
    'the text of a memo with a type',
    { ...payment, Memos: [{ Memo: { MemoType: '74657874', MemoData: '4869' } }] },
    { memo: 'Ho' },
    { Memos: [{ Memo: { MemoType: '74657874', MemoData: '486F' } }] },
  ],
  [
    'no memo',
    { ...payment, Memos: [{ Memo: { MemoData: '4869' } }] },
    { memo: '' },
    { Memos: undefined },
  ],
])('%s is taken over', (_name, base, edits, changed) => {
  const { txjson, faults } = applyEdits(base, edits);
  expect(faults).toEqual([]);
  expect({ ...txjson }).toEqual(JSON.parse(JSON.stringify({ ...base, ...changed })));
});

test.each([
  ['no amount yet', { ...payment, Amount: undefined }, {}, 'amount', true],
  ['a token without how much', { ...payment, Amount: usd }, {}, 'amount', true],
  ['an amount taken away', payment, { amount: '' }, 'amount', true],
  ['seven decimals', payment, { amount: '1.0000001' }, 'amount', false],
  ['a comma', payment, { amount: '1,5' }, 'amount', false],
  [
    'sixteen digits of a token',
    { ...payment, Amount: usd },
    { amount: '1234567890.123456' },
    'amount',
    false,
  ],
  ['a tag in words', payment, { tag: 'seven' }, 'tag', false],
  ['a tag of 2^32', payment, { tag: '4294967296' }, 'tag', false],
  ['no destination yet', { TransactionType: 'Payment', Amount: '1' }, {}, 'destination', true],
  [
    'a mistyped destination',
    payment,
    { destination: `${BOB.slice(0, -1)}q` },
    'destination',
    false,
  ],
  ['an endless memo', payment, { memo: 'x'.repeat(901) }, 'memo', false],
])('%s keeps it from being sent', (_name, base, edits, field, isEmpty) => {
  expect(applyEdits(base, edits).faults).toEqual([{ field, isEmpty }]);
});

test('an X-address is split into address and tag, and must be of the same kind of network', () => {
  const x = classicAddressToXAddress(ALICE, 5, false);
  const split = { ...payment, Destination: ALICE, DestinationTag: 5 };
  expect(applyEdits(payment, { destination: x }, 'MAINNET')).toEqual({ txjson: split, faults: [] });
  const wrong = [{ field: 'destination', isEmpty: false }];
  expect(applyEdits(payment, { destination: x, tag: '6' }, 'MAINNET').faults).toEqual(wrong);
  expect(applyEdits(payment, { destination: x }, 'TESTNET').faults).toEqual(wrong);
});

test.each([
  ['the transaction’s own', {}, '7'],
  [
    'the one inside a typed X-address',
    { destination: classicAddressToXAddress(ALICE, 5, false) },
    '5',
  ],
  [
    'the one inside it, when the input is emptied',
    { destination: classicAddressToXAddress(ALICE, 5, false), tag: '' },
    '5',
  ],
  ['what is typed', { tag: '08' }, '08'],
  ['what is typed wrongly', { tag: 'x' }, 'x'],
  ['none when it is taken away', { tag: '' }, ''],
])('the input of the tag shows %s', (_name, edits, text) => {
  expect(tagText(edits, applyEdits(payment, edits).txjson)).toBe(text);
});

test('a memo that is more than text has no input', () => {
  const two = {
    ...payment,
    Memos: [{ Memo: { MemoData: '4869' } }, { Memo: { MemoData: '4869' } }],
  };
  expect(editableFields(two)).not.toContain('memo');
  expect(editableFields({ ...payment, Memos: [{ Memo: { MemoData: '00FF' } }] })).not.toContain(
    'memo',
  );
});

test('whatever is typed: the amount in the transaction is what was typed, or there is none', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 100_000_000_000_000_000n }), (drops) => {
      const whole = drops / 1_000_000n;
      const rest = String(drops % 1_000_000n).padStart(6, '0');
      expect(applyEdits(payment, { amount: `${whole}.${rest}` }).txjson.Amount).toBe(String(drops));
    }),
  );
  fc.assert(
    fc.property(fc.string(), (amount) => {
      const { txjson, faults } = applyEdits(payment, { amount });
      expect(txjson.Amount === undefined).toBe(faults.length === 1);
    }),
  );
});
