import { expect, test } from 'vitest';
import { plainNumbers } from '../../../src/core/history/plain-numbers';

const ENGLISH = { group: ',', decimal: '.' };
const GERMAN = { group: '.', decimal: ',' };

test.each([
  ['1,234.5 xrp', ENGLISH, '1234.5 xrp'],
  ['1.234,5 xrp', GERMAN, '1234.5 xrp'],
  ['1,234,567', ENGLISH, '1234567'],
  ['12,34,567', ENGLISH, '1234567'],
  ['0,5', GERMAN, '0.5'],
  ['25', ENGLISH, '25'],
  ['1234.5', ENGLISH, '1234.5'],
  // Not numbers of this language, or not yet.
  ['1,2', ENGLISH, '1,2'],
  ['1,234.', ENGLISH, '1,234.'],
  ['shop.example', ENGLISH, 'shop.example'],
  ['shop.example', GERMAN, 'shop.example'],
  ['1.2.3', ENGLISH, '1.2.3'],
  ['rent,  1,000', ENGLISH, 'rent,  1000'],
  ['', ENGLISH, ''],
])('%j is searched as %o', (text, marks, plain) => {
  expect(plainNumbers(text, marks)).toBe(plain);
});
