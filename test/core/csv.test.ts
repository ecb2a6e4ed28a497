import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactsToCsv } from '../../src/core/address-book/export-contacts';
import { fromSheetText, toSheetText } from '../../src/core/csv';
import { ALICE } from './address-book/contacts';

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r1',
  '\n1',
  "'=1",
  "''=1",
  '＝1',
])('toSheetText escapes %j and fromSheetText restores it', (text) => {
  expect(toSheetText(text)).toBe(`'${text}`);
  expect(fromSheetText(toSheetText(text))).toBe(text);
});

test.each([
  'Bob',
  "'t Hof",
  '1=1',
  "''",
])('toSheetText and fromSheetText leave %j unchanged', (text) => {
  expect(toSheetText(text)).toBe(text);
  expect(fromSheetText(text)).toBe(text);
});

test('fromSheetText restores every text that toSheetText escaped', () => {
  const text = fc.array(fc.constantFrom(...`'=+-@\ta`)).map((letters) => letters.join(''));
  fc.assert(
    fc.property(text, (each) => {
      expect(fromSheetText(toSheetText(each))).toBe(each);
    }),
  );
});

test('contactsToCsv writes no cell that begins a formula, for any separator the reader expects', () => {
  const name = 'a;=1,=2\t=3"';
  const [, row] = contactsToCsv([{ name, address: ALICE }]).split('\r\n');
  expect(row).toBe(`"a;=1,=2\t=3""",${ALICE},`);
});
