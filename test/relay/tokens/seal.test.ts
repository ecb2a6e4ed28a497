import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSeal } from '../../../src/relay/tokens/seal';

const KEY = randomBytes(32);
const FORMER = randomBytes(32);
const TOKEN = '44444444-4444-4444-8444-444444444444';

test('open returns every text that was sealed', () => {
  const { seal, open } = createSeal([KEY]);
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => open(seal(text)) === text));
});

test('seal returns a new text each time, without a part of the original', () => {
  const { seal } = createSeal([KEY]);
  const sealed = Array.from({ length: 100 }, () => seal(TOKEN));
  expect(new Set(sealed).size).toBe(100);
  for (const one of sealed) {
    expect(Buffer.from(one, 'base64').toString('latin1')).not.toContain(TOKEN.slice(0, 8));
  }
});

test('open refuses a sealed text with any bit changed', () => {
  const { seal, open } = createSeal([KEY]);
  const sealed = Buffer.from(seal(TOKEN), 'base64');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: sealed.length * 8 - 1 }), (bit) => {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return open(changed.toString('base64')) === undefined;
    }),
  );
});

test.each([[''], ['AAAA'], ['not base64 at all!'], ['A'.repeat(36)]])('open refuses %j', (text) => {
  expect(createSeal([KEY]).open(text)).toBeUndefined();
});

test('open refuses a truncated tag', () => {
  const { seal, open } = createSeal([KEY]);
  const sealed = Buffer.from(seal(''), 'base64');
  expect(open(sealed.toString('base64'))).toBe('');
  for (const length of [12, 16, 24, 27]) {
    expect(open(sealed.subarray(0, length).toString('base64'))).toBeUndefined();
  }
});

test('a former key opens but does not seal', () => {
  const before = createSeal([FORMER]).seal(TOKEN);
  const now = createSeal([KEY, FORMER]);
  expect(now.open(before)).toBe(TOKEN);
  expect(createSeal([FORMER]).open(now.seal(TOKEN))).toBeUndefined();
  expect(createSeal([KEY]).open(now.seal(TOKEN))).toBe(TOKEN);
});

test('open returns undefined without the key that sealed', () => {
  expect(createSeal([KEY]).open(createSeal([FORMER]).seal(TOKEN))).toBeUndefined();
});
