import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonPieces } from '../../../../src/core/history/files/json-pieces';
import { findFrameFault } from '../../../../src/core/history/files/read-frame';

/** Takes a text apart that arrives in parts of these lengths. */
function takeApart(text: string, lengths: readonly number[]) {
  const pieces = new JsonPieces();
  const found: (string | undefined)[] = [];
  let at = 0;
  for (let turn = 0; at < text.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? text.length;
    found.push(...pieces.push(text.slice(at, at + length)));
    at += length;
  }
  return { found, frame: pieces.end() };
}

const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

test('the elements are those a parser finds, however the text arrives and is laid out', () => {
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue()),
      fc.jsonValue(),
      lengths,
      fc.nat(3),
      (requests, other, parts, indent) => {
        const text = JSON.stringify({ other, requests, after: ['a', { b: [] }] }, null, indent);
        const { found, frame } = takeApart(text, parts);
        expect(found.map((piece) => JSON.parse(piece ?? ''))).toEqual(
          JSON.parse(JSON.stringify(requests)),
        );
        expect(JSON.parse(frame ?? '')).toEqual({
          ...JSON.parse(text),
          requests: [],
        });
      },
    ),
  );
});

test('an element that is too long is passed over, and those after it are found', () => {
  const text = `{"requests":["${'x'.repeat(600_000)}",2]}`;
  expect(takeApart(text, [4096]).found).toEqual([undefined, '2']);
});

test.each<[string, string, string | undefined]>([
  [
    'ours',
    '{"format":"xaman-companion-history","version":1,"exportedAt":"x","requests":[\n\n]}',
    undefined,
  ],
  ['cut off', '{"format":"xaman-companion-history","version":1,"requests":[{"a":1},{"b"', 'json'],
  ['no JSON', 'name,address', 'json'],
  ['another list', '[{"requests":[1]}]', 'json'],
  ['of another make', '{"format":"x","version":1,"requests":[]}', 'foreign'],
  ['without requests', '{"format":"xaman-companion-history","version":1}', 'foreign'],
  ['of a later make', '{"requests":[1],"format":"xaman-companion-history","version":2}', 'newer'],
  ['without end', `{"a":"${'x'.repeat(100_000)}"}`, 'json'],
])('a file that is %s is told as such', (_name, text, fault) => {
  expect(findFrameFault(takeApart(text, [7]).frame)).toBe(fault);
});
