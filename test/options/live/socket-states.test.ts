import { expect, test } from 'vitest';
import type { SignRequest } from '../../../src/core/request/sign-request';
import { SocketStates } from '../../../src/options/live/socket-states';
import { requestRow, UUID } from '../../core/request/request-row';

const rows = (count: number): SignRequest[] =>
  Array.from({ length: count }, (_, at) => requestRow({ identifier: `xc-${at}`, uuid: UUID }));

test('choose gives the first 150 requests a socket', () => {
  const followed = rows(151);
  const sockets = new SocketStates();
  expect(sockets.choose(followed, false)).toEqual(followed.slice(0, 150));
  expect(sockets.count(151, false)).toEqual({ open: 151, connections: 150, live: 0, broken: 0 });
});

test('choose opens no further socket during a refresh of all requests', () => {
  const [first, second, third] = rows(3) as [SignRequest, SignRequest, SignRequest];
  const sockets = new SocketStates();
  sockets.choose([first, second], false);
  expect(sockets.choose([second, third], true)).toEqual([second]);
  expect(sockets.choose([second, third], false)).toEqual([second, third]);
});

test('choose keeps the states of the sockets that stay, and forgets the others', () => {
  const [first, second] = rows(2) as [SignRequest, SignRequest];
  const sockets = new SocketStates();
  sockets.choose([first, second], false);
  sockets.set(first.identifier, 'live');
  sockets.set(second.identifier, 'live');
  sockets.choose([first], false);
  expect(sockets.isLive(first.identifier)).toBe(true);
  expect(sockets.isLive(second.identifier)).toBe(false);
});

test('set returns whether the state changed', () => {
  const sockets = new SocketStates();
  expect(sockets.set('xc-0', 'live')).toBe(true);
  expect(sockets.set('xc-0', 'live')).toBe(false);
  expect(sockets.set('xc-0', 'broken')).toBe(true);
});

test('count adds the requests that the relay follows without a socket', () => {
  const sockets = new SocketStates();
  sockets.choose(rows(2), false);
  sockets.set('xc-0', 'live');
  sockets.set('xc-1', 'broken');
  expect(sockets.count(5, false)).toEqual({ open: 5, connections: 2, live: 1, broken: 1 });
  expect(sockets.count(5, true)).toEqual({ open: 5, connections: 5, live: 4, broken: 1 });
});
