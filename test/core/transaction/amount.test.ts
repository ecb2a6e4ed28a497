import { expect, test } from 'vitest';
import { findDrops, findTokenValue, findXrp } from '../../../src/core/transaction/amount';

test.each([
  ['25', 25_000_000n],
  ['0.000001', 1n],
  [' 1.5 ', 1_500_000n],
  ['100000000000', 100_000_000_000_000_000n],
  ['0.1', 100_000n],
  ['007', 7_000_000n],
  ['25.00000000', 25_000_000n],
  ['1.50000000', 1_500_000n],
])('findDrops reads %j XRP exactly', (text, drops) => {
  expect(findDrops(text)).toBe(drops);
});

test.each([
  '',
  '0',
  '0.0000001',
  '1.00000010',
  '0.0000000',
  '-1',
  '1e3',
  '1,5',
  '1.',
  '.5',
  '100000000000.000001',
  '0x10',
  'NaN',
  '１',
])('findDrops refuses %j', (text) => {
  expect(findDrops(text)).toBeUndefined();
});

test.each([
  ['1500000', '1.5'],
  ['1', '0.000001'],
  ['100000000000000000', '100000000000'],
  ['0', '0'],
])('findXrp turns %s drops into %s XRP', (drops, xrp) => {
  expect(findXrp(drops)).toBe(xrp);
});

test.each([[1500000], ['1.5'], [{}], ['-1'], ['']])('findXrp refuses %j', (value) => {
  expect(findXrp(value)).toBeUndefined();
});

test.each([
  ['10', '10'],
  ['0.000000000000001', '0.000000000000001'],
  ['123456789012345', '123456789012345'],
  ['1234567890123456', undefined],
  ['007', '7'],
  ['00.50', '0.50'],
  ['0.0', undefined],
  ['-5', undefined],
  ['0', undefined],
  ['1e5', undefined],
])('findTokenValue reads %s as %s', (text, value) => {
  expect(findTokenValue(text)).toBe(value);
});
