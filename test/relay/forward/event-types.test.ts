import { expect, test } from 'vitest';
import { findEventTypes, formatEventTypes } from '../../../src/relay/forward/event-types';

test.each<[string, string | undefined]>([
  ['settled', 'settled'],
  ['settled,dispatched', 'settled, dispatched'],
  [' signed , signed, dispatched ', 'signed, dispatched'],
  ['signed,rejected,cancelled,expired', 'settled'],
  ['', undefined],
  [',', undefined],
  ['settled,paid', undefined],
  ['toString', undefined],
])('the list %j', (list, formatted) => {
  const types = findEventTypes(list);
  expect(types && formatEventTypes(types)).toBe(formatted);
});
