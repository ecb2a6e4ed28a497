import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactsToCsv } from '../../src/core/book/export-contacts';
import { fromSheetText, toSheetText } from '../../src/core/csv';
import { ALICE } from './book/contacts';

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
])('escapes %j for spreadsheets and restores it', (text) => {
  expect(toSheetText(text)).toBe(`'${text}`);
  expect(fromSheetText(toSheetText(text))).toBe(text);
});

test.each(['Bob', "'t Hof", '1=1', "''"])('leaves %j unchanged in both directions', (text) => {
  expect(toSheetText(text)).toBe(text);
  expect(fromSheetText(text)).toBe(text);
});

test('restores every text that was escaped for spreadsheets', () => {
  const text = fc.array(fc.constantFrom(...`'=+-@\ta`)).map((letters) => letters.join(''));
  fc.assert(
    fc.property(text, (each) => {
      expect(fromSheetText(toSheetText(each))).toBe(each);
    }),
  );
});

test('no cell of an export begins a formula, for any separator the reader expects', () => {
  const name = 'a;=1,=2\t=3"';
  const [, row] = contactsToCsv([{ name, address: ALICE }]).split('\r\n');
  expect(row).toBe(`"a;=1,=2\t=3""",${ALICE},`);
});
