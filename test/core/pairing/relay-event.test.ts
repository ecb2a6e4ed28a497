import { expect, test } from 'vitest';
import { findEventRequest, findRelayEvent } from '../../../src/core/pairing/relay-event';
import { requestRow, UUID } from '../request/request-row';

const event = (name: string, data: string) => findRelayEvent({ id: '', name, data });

test.each([
  ['hello', '{}', { what: 'hello' }],
  ['session', '{"until":5}', { what: 'session' }],
  [
    'request',
    `{"uuid":"${UUID}","identifier":"a"}`,
    { what: 'request', uuid: UUID, identifier: 'a' },
  ],
  [
    'request',
    `{"uuid":"${UUID}","identifier":null}`,
    { what: 'request', uuid: UUID, identifier: undefined },
  ],
  [
    'request',
    '{"uuid":"../ping","identifier":7}',
    { what: 'request', uuid: undefined, identifier: undefined },
  ],
  ['request', 'no JSON', undefined],
  ['message', '{}', undefined],
])('findRelayEvent reads %s with %s', (name, data, found) => {
  expect(event(name, data)).toEqual(found);
});

test('findEventRequest finds a request by its identifier, else by its UUID', () => {
  const row = requestRow({ uuid: UUID });
  const open = new Map([[row.identifier, row]]);
  const find = (uuid?: string, identifier?: string) =>
    findEventRequest({ what: 'request', uuid, identifier }, open);
  expect(find(undefined, row.identifier)).toBe(row.identifier);
  expect(find(UUID, 'of another browser')).toBe(row.identifier);
  expect(find(UUID)).toBe(row.identifier);
  expect(find(undefined, 'of another browser')).toBeUndefined();
  expect(find()).toBeUndefined();
});
