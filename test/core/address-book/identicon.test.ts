import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressGroups } from '../../../src/core/address-book/address-groups';
import { type IdenticonPattern, identiconOf } from '../../../src/core/address-book/identicon';
import { similarAddresses } from '../../../src/sandbox/demo/similar-addresses';
import { ALICE, address, BITSTAMP } from './contacts';

const draw = ({ rows, hue }: IdenticonPattern) =>
  [
    ...rows.map((row) => row.map((cell) => ({ none: '·', block: '#', dot: 'o' })[cell]).join('')),
    hue,
  ].join(' ');

// People recognise these pictures: they must never change.
test.each([
  [ALICE, '#···# #ooo# ·#·#· ····· ·o#o· 7'],
  [BITSTAMP, '··o·· ##### ··#·· #o·o# ·o#o· 1'],
  ['rrrrrrrrrrrrrrrrrrrrrhoLvTp', 'o···o o···o o###o ·ooo· ·#o#· 1'],
])('identiconOf always draws %s in the same way', (known, picture) => {
  expect(draw(identiconOf(known))).toBe(picture);
});

test('identiconOf draws similar addresses differently', () => {
  const [one, other] = similarAddresses().map((each) => draw(identiconOf(each)));
  expect(one).not.toBe(other);
});

test('identiconOf draws five mirrored rows with something in them, in one of eight colours', () => {
  fc.assert(
    fc.property(address, (any) => {
      const { rows, hue } = identiconOf(any);
      expect(rows).toHaveLength(5);
      for (const row of rows) expect(row).toEqual([...row].reverse());
      expect(rows.flat().filter((cell) => cell !== 'none').length).toBeGreaterThan(1);
      expect([0, 1, 2, 3, 4, 5, 6, 7]).toContain(hue);
    }),
  );
});

test('identiconOf draws hardly any two of many addresses in the same way', () => {
  const pictures = fc.sample(address, 3000).map((each) => draw(identiconOf(each)));
  expect(new Set(pictures).size).toBeGreaterThan(2995);
});

test('addressGroups cuts an address into groups of four and loses no character', () => {
  expect(addressGroups(ALICE)).toEqual([
    'rPT1',
    'Sjq2',
    'YGrB',
    'MTtt',
    'X4GZ',
    'HjKu',
    '9dyf',
    'zbpA',
    'Ye',
  ]);
  fc.assert(fc.property(address, (any) => addressGroups(any).join('') === any));
});
