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

test('applyEdits returns the same object without edits', () => {
  expect(applyEdits(payment, {})).toEqual({ txjson: payment, problems: [] });
  expect(applyEdits(payment, {}).txjson).toBe(payment);
});

test.each([
  ['an amount in XRP', payment, { amount: '1.5' }, { Amount: '1500000' }],
  [
    'an amount of a token',
    { ...payment, Amount: { ...usd, value: '1' } },
    { amount: '2.5' },
    { Amount: { ...usd, value: '2.5' } },
  ],
  [
    'the value of a token without one',
    { ...payment, Amount: usd },
    { amount: '3' },
    { Amount: { ...usd, value: '3' } },
  ],
  ['a tag', payment, { tag: ' 8 ' }, { DestinationTag: 8 }],
  ['a removed tag', payment, { tag: '' }, { DestinationTag: undefined }],
  ['a destination', payment, { destination: ALICE }, { Destination: ALICE }],
  ['a memo', payment, { memo: 'Hi' }, { Memos: [{ Memo: { MemoData: '4869' } }] }],
  [
    'the text of a memo and keeps its type',
    { ...payment, Memos: [{ Memo: { MemoType: '74657874', MemoData: '4869' } }] },
    { memo: 'Ho' },
    { Memos: [{ Memo: { MemoType: '74657874', MemoData: '486F' } }] },
  ],
  [
    'a removed memo',
    { ...payment, Memos: [{ Memo: { MemoData: '4869' } }] },
    { memo: '' },
    { Memos: undefined },
  ],
])('applyEdits applies %s', (_name, base, edits, changed) => {
  const { txjson, problems } = applyEdits(base, edits);
  expect(problems).toEqual([]);
  expect({ ...txjson }).toEqual(JSON.parse(JSON.stringify({ ...base, ...changed })));
});

test.each([
  ['a missing amount', { ...payment, Amount: undefined }, {}, 'amount', true],
  ['a token without a value', { ...payment, Amount: usd }, {}, 'amount', true],
  ['a removed amount', payment, { amount: '' }, 'amount', true],
  ['an amount with seven decimals', payment, { amount: '1.0000001' }, 'amount', false],
  ['an amount with a comma', payment, { amount: '1,5' }, 'amount', false],
  [
    'a token amount of sixteen digits',
    { ...payment, Amount: usd },
    { amount: '1234567890.123456' },
    'amount',
    false,
  ],
  ['a tag that is not a number', payment, { tag: 'seven' }, 'tag', false],
  ['a tag of 2^32', payment, { tag: '4294967296' }, 'tag', false],
  ['a missing destination', { TransactionType: 'Payment', Amount: '1' }, {}, 'destination', true],
  [
    'a mistyped destination',
    payment,
    { destination: `${BOB.slice(0, -1)}q` },
    'destination',
    false,
  ],
  ['a memo that is too long', payment, { memo: 'x'.repeat(901) }, 'memo', false],
])('applyEdits reports %s', (_name, base, edits, field, isEmpty) => {
  expect(applyEdits(base, edits).problems).toEqual([{ field, isEmpty }]);
});

test('applyEdits splits an X-address into address and tag, and refuses one of another network', () => {
  const x = classicAddressToXAddress(ALICE, 5, false);
  const split = { ...payment, Destination: ALICE, DestinationTag: 5 };
  expect(applyEdits(payment, { destination: x }, 'MAINNET')).toEqual({
    txjson: split,
    problems: [],
  });
  const wrong = [{ field: 'destination', isEmpty: false }];
  expect(applyEdits(payment, { destination: x, tag: '6' }, 'MAINNET').problems).toEqual(wrong);
  expect(applyEdits(payment, { destination: x }, 'TESTNET').problems).toEqual(wrong);
});

test.each([
  ['the tag of the transaction', {}, '7'],
  ['the tag of a typed X-address', { destination: classicAddressToXAddress(ALICE, 5, false) }, '5'],
  [
    'the tag of a typed X-address when the input is emptied',
    { destination: classicAddressToXAddress(ALICE, 5, false), tag: '' },
    '5',
  ],
  ['the typed tag', { tag: '08' }, '08'],
  ['the typed tag when it is invalid', { tag: 'x' }, 'x'],
  ['nothing when the tag is removed', { tag: '' }, ''],
])('tagText returns %s', (_name, edits, text) => {
  expect(tagText(edits, applyEdits(payment, edits).txjson)).toBe(text);
});

test('editableFields leaves out a memo that is not plain text', () => {
  const two = {
    ...payment,
    Memos: [{ Memo: { MemoData: '4869' } }, { Memo: { MemoData: '4869' } }],
  };
  expect(editableFields(two)).not.toContain('memo');
  expect(editableFields({ ...payment, Memos: [{ Memo: { MemoData: '00FF' } }] })).not.toContain(
    'memo',
  );
});

test('editableFields has the limit of a trust line in a token, and none in XRP', () => {
  const trust = (LimitAmount: unknown) => ({ TransactionType: 'TrustSet', LimitAmount });
  expect(editableFields(trust({ ...usd, value: '1e3' }))).toContain('amount');
  expect(editableFields(trust('1000'))).not.toContain('amount');
});

test('applyEdits sets exactly the typed amount, or none', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 100_000_000_000_000_000n }), (drops) => {
      const whole = drops / 1_000_000n;
      const rest = String(drops % 1_000_000n).padStart(6, '0');
      expect(applyEdits(payment, { amount: `${whole}.${rest}` }).txjson.Amount).toBe(String(drops));
    }),
  );
  fc.assert(
    fc.property(fc.string(), (amount) => {
      const { txjson, problems } = applyEdits(payment, { amount });
      expect(txjson.Amount === undefined).toBe(problems.length === 1);
    }),
  );
});
