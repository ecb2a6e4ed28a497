import { expect, test } from 'vitest';
import { connectionOf, findLineSum, sumOf } from '../../../src/core/request/connection';

test('lines are counted by how they stand', () => {
  expect(sumOf(['live', 'new', 'broken', 'live'], 9)).toEqual({
    open: 9,
    lines: 4,
    live: 2,
    broken: 1,
  });
});

const IN = [true, true] as const;

test.each([
  ['all lines live', sumOf(['live', 'live'], 2), IN, 'live'],
  ['further ones being opened', sumOf(['live', 'new'], 2), IN, 'live'],
  ['one broken', sumOf(['live', 'broken'], 2), IN, 'reconnecting'],
  ['none open yet', sumOf(['new', 'new'], 2), IN, 'connecting'],
  ['nothing told yet', undefined, IN, 'connecting'],
  ['nothing to listen to', sumOf([], 0), IN, 'asleep'],
  ['no network, whatever the lines say', sumOf(['live'], 1), [true, false], 'offline'],
  ['nobody signed in', sumOf([], 3), [false, true], 'signed-out'],
] as const)('the connection with %s', (_name, sum, [signedIn, online], state) => {
  expect(connectionOf(sum, signedIn, online)).toBe(state);
});

test.each([
  ['a sum', { open: 3, lines: 2, live: 1, broken: 1 }, true],
  ['one with a part missing', { open: 3, lines: 2, live: 1 }, false],
  ['one with a part that is no number', { open: 3, lines: 2, live: 1, broken: '1' }, false],
  ['a question', 'how do they stand?', false],
  ['nothing', undefined, false],
])('what another page tells is taken: %s', (_name, told, taken) => {
  expect(findLineSum(told)).toEqual(taken ? told : undefined);
});
