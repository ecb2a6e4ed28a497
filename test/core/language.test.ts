import { expect, test } from 'vitest';
import { findLanguage } from '../../src/core/language';

test.each([
  ['de', 'de'],
  ['fr', undefined],
  ['../en', undefined],
  ['', undefined],
  [null, undefined],
  [{ de: true }, undefined],
])('the stored language %j is read as %j', (stored, language) => {
  expect(findLanguage(stored)).toBe(language);
});
