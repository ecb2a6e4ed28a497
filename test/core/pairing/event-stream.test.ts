import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEvents } from '../../../src/core/pairing/event-stream';

const read = (...pieces: string[]) => {
  const take = readEvents();
  return pieces.flatMap((piece) => take(piece));
};

test.each([
  ['an event', 'id: 7\nevent: request\ndata: {}\n\n', [{ id: '7', name: 'request', data: '{}' }]],
  ['one without a name', 'data: a\n\n', [{ id: '', name: 'message', data: 'a' }]],
  ['data of two lines', 'data: a\ndata:b\n\n', [{ id: '', name: 'message', data: 'a\nb' }]],
  ['other ends of lines', 'data: a\r\n\r\n', [{ id: '', name: 'message', data: 'a' }]],
  [
    'old ends of lines',
    'data: a\r\rdata: b\r\r.',
    [
      { id: '', name: 'message', data: 'a' },
      { id: '', name: 'message', data: 'b' },
    ],
  ],
  ['a heart beat', ': beat\n\n', []],
  ['a name with nothing to it', 'event: request\n\n', []],
  [
    'a field nobody knows',
    'retry: 5\nsmell: rose\ndata: a\n\n',
    [{ id: '', name: 'message', data: 'a' }],
  ],
  ['what is not whole yet', 'data: a\n', []],
])('%s is read', (_name, text, events) => {
  expect(read(text)).toEqual(events);
});

test('an id stays until the next one', () => {
  expect(read('id: 1\ndata: a\n\ndata: b\n\n').map(({ id }) => id)).toEqual(['1', '1']);
});

test('it is read the same wherever the pieces are cut', () => {
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

test('an event without an end is not gathered for ever', () => {
  const take = readEvents();
  expect(() => {
    for (let pieces = 0; pieces < 10; pieces += 1) take('a'.repeat(10_000));
  }).toThrow(RangeError);
});
