import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLookAlike } from '../../../src/core/address-book/look-alike';
import { shortestTime } from '../../cpu-time';
import { ALICE, address, BITSTAMP } from './contacts';

const middle = (of: string, from: number, to: number) =>
  of.slice(0, from) + 'N'.repeat(to - from) + of.slice(to);

/** A character of addresses. */
const letter = fc.constantFrom(...'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz');

test.each([
  ['the same first and last four characters', middle(ALICE, 5, ALICE.length - 4)],
  ['the same ends in another case', middle(ALICE, 5, ALICE.length - 4).replace(/^rPT1S/, 'rpt1s')],
  ['the same ends with confusable characters', `rPTiS${'N'.repeat(25)}pAYe`],
  ['the same first six characters after the r', middle(ALICE, 7, ALICE.length)],
  ['the same last six characters', middle(ALICE, 1, ALICE.length - 6)],
  ['the same first six characters in another case', `rpt1sjq${'N'.repeat(27)}`],
  ['one character changed', ALICE.replace('G', 'H')],
  ['two characters changed', ALICE.replace('T1', '22')],
  ['one character removed', ALICE.replace('G', '')],
  ['one character inserted', ALICE.replace('G', 'GG')],
  ['two characters swapped', ALICE.replace('YG', 'GY')],
  ['the same in lower case', `r${ALICE.slice(1).toLowerCase()}`],
])('findLookAlike finds an address with %s', (_name, other) => {
  expect(other).not.toBe(ALICE);
  expect(findLookAlike(other, [BITSTAMP, ALICE])).toBe(ALICE);
});

test.each([
  ['the address itself', ALICE],
  ['another address', BITSTAMP],
  ['only the same first five characters after the r', middle(ALICE, 6, ALICE.length)],
  ['only the same last five characters', middle(ALICE, 1, ALICE.length - 5)],
  ['four characters of one end and three of the other', middle(ALICE, 5, ALICE.length - 3)],
  [
    'three characters changed',
    `rPT1222${ALICE.slice(7, 20)}N${ALICE.slice(21)}`.replace(/Ye$/, ''),
  ],
])('findLookAlike finds nothing for %s', (_name, other) => {
  expect(findLookAlike(other, [ALICE])).toBeUndefined();
});

test.each([
  6, 7, 8,
])('findLookAlike finds any address that shares %i characters at one end', (length) => {
  const rest = fc.string({ unit: letter, minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(address, rest, fc.boolean(), (known, other, isStart) => {
      const fake = isStart
        ? known.slice(0, 1 + length) + other
        : `r${other}${known.slice(-length)}`;
      fc.pre(fake !== known && !known.startsWith('rrrrrrr'));
      expect(findLookAlike(fake, [known])).toBe(known);
    }),
  );
});

test('findLookAlike does not compare the beginnings of accounts without keys', () => {
  const [zero, one] = ['rrrrrrrrrrrrrrrrrrrrrhoLvTp', 'rrrrrrrrrrrrrrrrrrrrBZbvji'];
  expect(findLookAlike(zero, [one])).toBeUndefined();
});

test('findLookAlike finds nothing among random addresses', () => {
  const many = fc.sample(address, 500);
  const pairs = many.map((each) => findLookAlike(each, many));
  expect(pairs.filter(Boolean)).toEqual([]);
});

test('findLookAlike takes time in proportion to the number of known addresses', () => {
  const known = fc.sample(address, 4000);
  const search = (addresses: readonly string[]) => () => {
    for (let turn = 0; turn < 5; turn += 1) findLookAlike(ALICE.replace('G', 'H'), addresses);
  };
  shortestTime(search(known));
  const limit = 8 * shortestTime(search(known.slice(0, 1000)));
  expect(shortestTime(search(known), limit)).toBeLessThan(limit);
});
