import { expect, test } from 'vitest';
import {
  connectionOf,
  countConnections,
  findConnectionCounts,
} from '../../../src/core/request/connection';

test('countConnections counts connections by state', () => {
  expect(countConnections(['live', 'new', 'broken', 'live'], 9)).toEqual({
    open: 9,
    connections: 4,
    live: 2,
    broken: 1,
  });
});

const IN = [true, true] as const;

test.each([
  ['all connections live', countConnections(['live', 'live'], 2), IN, 'live'],
  ['one new connection', countConnections(['live', 'new'], 2), IN, 'live'],
  ['one broken connection', countConnections(['live', 'broken'], 2), IN, 'reconnecting'],
  ['only new connections', countConnections(['new', 'new'], 2), IN, 'connecting'],
  ['no counts yet', undefined, IN, 'connecting'],
  ['no open requests', countConnections([], 0), IN, 'asleep'],
  ['no network', countConnections(['live'], 1), [true, false], 'offline'],
  ['no session', countConnections([], 3), [false, true], 'signed-out'],
] as const)('connectionOf with %s', (_name, counts, [signedIn, online], state) => {
  expect(connectionOf(counts, signedIn, online)).toBe(state);
});

test.each([
  ['complete counts', { open: 3, connections: 2, live: 1, broken: 1 }, true],
  ['a missing count', { open: 3, connections: 2, live: 1 }, false],
  ['a count that is not a number', { open: 3, connections: 2, live: 1, broken: '1' }, false],
  ['text', 'connections?', false],
  ['nothing', undefined, false],
])('findConnectionCounts with %s', (_name, message, isValid) => {
  expect(findConnectionCounts(message)).toEqual(isValid ? message : undefined);
});
