import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLookAlike } from '../../../src/core/address-book/look-alike';
import { shortestTime } from '../../cpu-time';
import { ALICE, address, BITSTAMP } from './contacts';

const middle = (of: string, from: number, to: number) =>
  of.slice(0, from) + 'N'.repeat(to - from) + of.slice(to);

test.each([
  ['the same first and last four characters', middle(ALICE, 5, ALICE.length - 4)],
  ['the same ends in another case', middle(ALICE, 5, ALICE.length - 4).replace(/^rPT1S/, 'rpt1s')],
  ['the same ends with confusable characters', `rPTiS${'N'.repeat(25)}pAYe`],
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
  ['only the same beginning', middle(ALICE, 8, ALICE.length)],
  ['only the same end', middle(ALICE, 1, ALICE.length - 8)],
  [
    'three characters changed',
    `rPT1222${ALICE.slice(7, 20)}N${ALICE.slice(21)}`.replace(/Ye$/, ''),
  ],
])('findLookAlike finds nothing for %s', (_name, other) => {
  expect(findLookAlike(other, [ALICE])).toBeUndefined();
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
