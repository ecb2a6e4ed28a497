import { expect, test } from 'vitest';
import { isNestedDeeper } from '../../src/core/nesting';

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

test.each([
  [1, 2, false],
  ['text', 0, false],
  [null, 0, false],
  [{}, 1, false],
  [{ a: { b: 1 }, c: [] }, 2, false],
  [{ a: { b: 1 }, c: [] }, 1, true],
])('%j is nested deeper than %i: %s', (value, most, expected) => {
  expect(isNestedDeeper(value, most)).toBe(expected);
});

test('any depth that JSON.parse reads is measured', () => {
  expect(isNestedDeeper(nested(64), 64)).toBe(false);
  expect(isNestedDeeper(nested(65), 64)).toBe(true);
  expect(isNestedDeeper(nested(30_000), 64)).toBe(true);
});
