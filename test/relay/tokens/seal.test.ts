import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeSeal } from '../../../src/relay/tokens/seal';

const KEY = randomBytes(32);
const FORMER = randomBytes(32);
const TOKEN = '44444444-4444-4444-8444-444444444444';

test('what is sealed can be opened again, whatever it is', () => {
  const { seal, open } = makeSeal([KEY]);
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => open(seal(text)) === text));
});

test('the same text never looks the same, and shows nothing of itself', () => {
  const { seal } = makeSeal([KEY]);
  const sealed = Array.from({ length: 100 }, () => seal(TOKEN));
  expect(new Set(sealed).size).toBe(100);
  for (const one of sealed) {
    expect(Buffer.from(one, 'base64').toString('latin1')).not.toContain(TOKEN.slice(0, 8));
  }
});

test('not one bit of it can be changed', () => {
  const { seal, open } = makeSeal([KEY]);
  const sealed = Buffer.from(seal(TOKEN), 'base64');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: sealed.length * 8 - 1 }), (bit) => {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return open(changed.toString('base64')) === undefined;
    }),
  );
});

test.each([
  [''],
  ['AAAA'],
  ['not base64 at all!'],
  ['A'.repeat(36)],
])('%j opens to nothing', (text) => {
  expect(makeSeal([KEY]).open(text)).toBeUndefined();
});

test('a tag that was cut short is none', () => {
  const { seal, open } = makeSeal([KEY]);
  const sealed = Buffer.from(seal(''), 'base64');
  expect(open(sealed.toString('base64'))).toBe('');
  for (const length of [12, 16, 24, 27]) {
    expect(open(sealed.subarray(0, length).toString('base64'))).toBeUndefined();
  }
});

test('a former key still opens, and no longer seals', () => {
  const before = makeSeal([FORMER]).seal(TOKEN);
  const now = makeSeal([KEY, FORMER]);
  expect(now.open(before)).toBe(TOKEN);
  expect(makeSeal([FORMER]).open(now.seal(TOKEN))).toBeUndefined();
  expect(makeSeal([KEY]).open(now.seal(TOKEN))).toBe(TOKEN);
});

test('a key nobody has any more opens nothing', () => {
  expect(makeSeal([KEY]).open(makeSeal([FORMER]).seal(TOKEN))).toBeUndefined();
});
