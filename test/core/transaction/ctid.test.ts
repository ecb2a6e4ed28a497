import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCtid } from '../../../src/core/transaction/ctid';
import { runs } from '../../runs';

// The examples of XLS-37 and of rippled's tests.
test.each([
  ['CFFFFFFFFFFFFFFF', 0xfff_ffff, 0xffff, 0xffff],
  ['C000000000000000', 0, 0, 0],
  ['C000000100020003', 1, 2, 3],
  ['C0CA2AA7326FC045', 13_249_191, 12_911, 49_221],
  ['c0ca2aa7326fc045', 13_249_191, 12_911, 49_221],
  ['C3B3567200190001', 62_084_722, 25, 1],
  ['C005523E00000000', 0x5523e, 0, 0],
])('reads the parts of %s', (text, ledgerIndex, transactionIndex, networkId) => {
  expect(findCtid(text)).toEqual({ ledgerIndex, transactionIndex, networkId });
});

test.each([
  ['a letter that is no hex digit', 'C003FFFFFFFFFFFG'],
  ['15 digits', 'C003FFFFFFFFFFF'],
  ['17 digits', 'C003FFFFFFFFFFFFF'],
  ['another first digit', 'B000000100020003'],
  ['space around it', ' C000000100020003'],
  ['a decimal number', '13871695000000000'],
  ['no text', ''],
])('refuses %s', (_name, text) => {
  expect(findCtid(text)).toBeUndefined();
});

test('reads any ledger, transaction and network', () => {
  const part = (digits: number) => fc.nat(16 ** digits - 1);
  fc.assert(
    fc.property(part(7), part(4), part(4), (ledgerIndex, transactionIndex, networkId) => {
      const hex = (value: number, digits: number) =>
        value.toString(16).toUpperCase().padStart(digits, '0');
      const text = `C${hex(ledgerIndex, 7)}${hex(transactionIndex, 4)}${hex(networkId, 4)}`;
      expect(findCtid(text)).toEqual({ ledgerIndex, transactionIndex, networkId });
    }),
    { numRuns: runs(500) },
  );
});
