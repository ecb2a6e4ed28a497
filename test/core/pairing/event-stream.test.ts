import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEventParser } from '../../../src/core/pairing/event-stream';

const read = (...chunks: string[]) => {
  const parse = createEventParser();
  return chunks.flatMap((chunk) => parse(chunk));
};

test.each([
  ['an event', 'id: 7\nevent: request\ndata: {}\n\n', [{ id: '7', name: 'request', data: '{}' }]],
  ['an event without a name', 'data: a\n\n', [{ id: '', name: 'message', data: 'a' }]],
  ['data of two lines', 'data: a\ndata:b\n\n', [{ id: '', name: 'message', data: 'a\nb' }]],
  ['CRLF line ends', 'data: a\r\n\r\n', [{ id: '', name: 'message', data: 'a' }]],
  [
    'CR line ends',
    'data: a\r\rdata: b\r\r.',
    [
      { id: '', name: 'message', data: 'a' },
      { id: '', name: 'message', data: 'b' },
    ],
  ],
  ['a comment as heartbeat', ': beat\n\n', []],
  ['an event without data', 'event: request\n\n', []],
  [
    'an unknown field',
    'retry: 5\nsmell: rose\ndata: a\n\n',
    [{ id: '', name: 'message', data: 'a' }],
  ],
  ['an incomplete event', 'data: a\n', []],
])('createEventParser reads %s', (_name, text, events) => {
  expect(read(text)).toEqual(events);
});

test('createEventParser keeps an ID until the next one', () => {
  expect(read('id: 1\ndata: a\n\ndata: b\n\n').map(({ id }) => id)).toEqual(['1', '1']);
});

test('createEventParser reads the same events from chunks split anywhere', () => {
  const text = 'event: hello\r\ndata: {}\r\n\r\n: beat\n\nid: 3\nevent: request\ndata: {"a":1}\n\n';
  const whole = read(text);
  expect(whole).toHaveLength(2);
  fc.assert(
    fc.property(fc.array(fc.nat(text.length)), (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), text.length];
      expect(read(...at.map((start, index) => text.slice(start, at[index + 1])))).toEqual(whole);
    }),
  );
});

test('createEventParser refuses an event that is too long', () => {
  const parse = createEventParser();
  expect(() => {
    for (let chunks = 0; chunks < 10; chunks += 1) parse('a'.repeat(10_000));
  }).toThrow(RangeError);
});
