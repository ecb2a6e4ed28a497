import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTypedAmount, writtenAmount } from '../../../src/core/transaction/typed-amount';

const MARKS = ['.', ','] as const;

function readValue(typed: string, mark: '.' | ','): string | undefined {
  const amount = readTypedAmount(typed, mark);
  return amount?.state === 'read' ? amount.value : undefined;
}

test.each([
  ['25', '25'],
  [' 25 ', '25'],
  ['0', '0'],
  ['0025', '0025'],
  ['12.5', '12.5'],
  ['0.5', '0.5'],
  ['0.125', '0.125'],
  ['1.2345', '1.2345'],
  ['1234.567', '1234.567'],
  ['0.000001', '0.000001'],
  ['25.', '25'],
  ['1,234.5', '1234.5'],
  ['1.234,5', '1234.5'],
  ['1,234,567', '1234567'],
  ['1.234.567', '1234567'],
  ['1,234,567.89', '1234567.89'],
  ['1.234.567,89', '1234567.89'],
  ['1 234', '1234'],
  ['1 234,5', '1234.5'],
  ['1 234.567', '1234.567'],
  ['1\u00a0234\u00a0567,5', '1234567.5'],
  ['1\u202f234', '1234'],
  ['1\u2009234', '1234'],
  ["1'234.5", '1234.5'],
  ['1’234’567', '1234567'],
  ['１２．５', '12.5'],
  ['１，２３４，５６７', '1234567'],
])('%j is read as %s in every language', (typed, value) => {
  expect(MARKS.map((mark) => readValue(typed, mark))).toEqual([value, value]);
});

test.each([
  ['12,5', undefined, '12.5'],
  ['0,5', undefined, '0.5'],
  ['0,125', undefined, '0.125'],
  ['1,234', undefined, '1.234'],
  ['1.234', '1.234', undefined],
  ['999,000', undefined, '999.000'],
  ['1234,567', undefined, '1234.567'],
  ['25,', undefined, '25'],
])('%j is %s where the decimal mark is a point, and %s where it is a comma', (typed, point, comma) => {
  expect(MARKS.map((mark) => readValue(typed, mark))).toEqual([point, comma]);
});

test.each([
  ['1,234', '.', ['1234', '1.234']],
  ['12,000', '.', ['12000', '12.000']],
  ['1.234', ',', ['1234', '1.234']],
  ['999.999', ',', ['999999', '999.999']],
] as const)('%j is unclear where the decimal mark is %j', (typed, mark, values) => {
  expect(readTypedAmount(typed, mark)).toEqual({ state: 'unclear', values });
});

test.each([
  '',
  ' ',
  'lots',
  '.',
  ',',
  '.5',
  ',5',
  '-1',
  '+1',
  '−1',
  '1e3',
  '0x10',
  '1..5',
  '1,,5',
  '1.5.5',
  '1,5,5',
  '1.,5',
  '1,23.4',
  '12,34,567',
  '1,2345.6',
  '1.234.56',
  '1,234.567,8',
  '01,234.5',
  '0,123.5',
  '1 23',
  '1  234',
  '1 234\u00a0567',
  "1'234’567",
  '1,234 567',
  '1 234.',
  '25 XRP',
  '٢٥',
  '2\n5',
  '2\u200b5',
  'NaN',
  'Infinity',
  '∞',
  '½',
  '1_000',
  '9'.repeat(81),
])('%j is no amount in any language', (typed) => {
  expect(MARKS.map((mark) => readTypedAmount(typed, mark))).toEqual([undefined, undefined]);
});

const plain = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 11n }), fc.stringMatching(/^\d{0,6}$/))
  .map(([whole, decimals]) => (decimals ? `${whole}.${decimals}` : String(whole)));

test('writtenAmount is read back as the same value in every language', () => {
  fc.assert(
    fc.property(plain, fc.constantFrom(...MARKS), (value, mark) => {
      expect(readValue(writtenAmount(value, mark), mark)).toBe(value);
    }),
  );
});

test('a grouped amount is read as the same digits, whatever groups it', () => {
  const grouped = fc.tuple(fc.bigInt({ min: 1000n, max: 10n ** 11n }), fc.nat(99));
  fc.assert(
    fc.property(grouped, fc.constantFrom(...MARKS), ([whole, cents], mark) => {
      const decimals = `${cents}`.padStart(2, '0');
      for (const [group, decimal] of [',.', '.,', ' ,', ' .', '’.', "'."]) {
        const text = String(whole).replace(/\B(?=(?:\d{3})+$)/g, group ?? '');
        expect(readValue(`${text}${decimal}${decimals}`, mark)).toBe(`${whole}.${decimals}`);
      }
    }),
  );
});

test('every text is read as digits with at most one point, or not at all', () => {
  const text = fc.stringMatching(/^[0-9., '’\u00a0０．，-]{0,24}$/);
  fc.assert(
    fc.property(text, fc.constantFrom(...MARKS), (typed, mark) => {
      const value = readValue(typed, mark);
      if (value === undefined) return;
      expect(value).toMatch(/^\d+(?:\.\d+)?$/);
      const digits = typed.normalize('NFKC').replace(/\D/g, '');
      expect(value.replace('.', '')).toBe(digits);
    }),
  );
});
