import { expect, test } from 'vitest';
import { parsePayloadCreated } from '../../../src/core/request/payload-created';
import { findPayloadEvent } from '../../../src/core/request/payload-event';
import { parsePayloadStatus } from '../../../src/core/request/payload-status';
import { UUID } from './request-row';

test.each([
  ['{"message":"Welcome 1"}', 'connected'],
  ['{"opened":true}', 'opened'],
  ['{"pre_signed":true}', 'signing'],
  ['{"dispatched":true}', 'dispatched'],
  ['{"payload_uuidv4":"x","signed":false}', 'resolved'],
  ['{"expired":true}', 'expired'],
  ['{"expires_in_seconds":12}', undefined],
  ['{"devapp_fetched":true}', undefined],
  ['{"message":"Right back at you!"}', undefined],
  ['not json', undefined],
  ['[1]', undefined],
])('findPayloadEvent reads frame %s as event %s', (data, event) => {
  expect(findPayloadEvent(data)).toBe(event);
});

test('findPayloadEvent finds no event in a binary frame', () => {
  expect(findPayloadEvent(new ArrayBuffer(2))).toBeUndefined();
});

const META = { uuid: UUID, resolved: true, signed: false, cancelled: false, expired: false };

test('parsePayloadStatus leaves out empty texts and nulls of a rejected payload', () => {
  const withNulls = parsePayloadStatus({ meta: META, response: { txid: null, hex: null } });
  const withBlanks = parsePayloadStatus({ meta: META, response: { txid: '', hex: '' } });
  expect(withNulls).toEqual(withBlanks);
  expect(withNulls.answer).toEqual({});
});

test.each([
  [undefined],
  [[]],
  [{ meta: {} }],
  [{ meta: { ...META, uuid: 'x' } }],
  [{ meta: { ...META, signed: 'yes' } }],
])('parsePayloadStatus refuses %j', (body) => {
  expect(() => parsePayloadStatus(body)).toThrow(/bad-answer/);
});

test('parsePayloadCreated requires a uuid and refs', () => {
  expect(parsePayloadCreated({ uuid: UUID, refs: {}, pushed: true })).toEqual({
    uuid: UUID,
    pushed: true,
  });
  expect(() => parsePayloadCreated({ uuid: UUID })).toThrow(/bad-answer/);
  expect(() => parsePayloadCreated({ refs: {} })).toThrow(/bad-answer/);
});
