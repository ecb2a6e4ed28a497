import { expect, test } from 'vitest';
import { findReviewPlace } from '../../src/core/review-place';

test.each([
  ['panel', 'panel'],
  ['window', 'window'],
  [undefined, 'window'],
  ['tab', 'window'],
])('the stored place %s means %s', (stored, place) => {
  expect(findReviewPlace(stored)).toBe(place);
});
