import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonListSplitter } from '../../../../src/core/history/files/json-list-splitter';
import { findFrameProblem } from '../../../../src/core/history/files/read-frame';

/** Splits a text that arrives in parts of these lengths. */
function split(text: string, partLengths: readonly number[]) {
  const pieces = new JsonListSplitter();
  const found: (string | undefined)[] = [];
  let at = 0;
  for (let turn = 0; at < text.length; turn += 1) {
    const length = partLengths[turn % partLengths.length] ?? text.length;
    found.push(...pieces.push(text.slice(at, at + length)));
    at += length;
  }
  return { found, frame: pieces.end() };
}

const partLengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

test('finds the elements that JSON.parse finds, for any part lengths and indentation', () => {
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue()),
      fc.jsonValue(),
      partLengths,
      fc.nat(3),
      (requests, other, parts, indent) => {
        const text = JSON.stringify({ other, requests, after: ['a', { b: [] }] }, null, indent);
        const { found, frame } = split(text, parts);
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

test('skips an element that is too long and finds those after it', () => {
  const text = `{"requests":["${'x'.repeat(600_000)}",2]}`;
  expect(split(text, [4096]).found).toEqual([undefined, '2']);
});

test.each<[string, string, string | undefined]>([
  [
    'of our format',
    '{"format":"xaman-companion-history","version":1,"exportedAt":"x","requests":[\n\n]}',
    undefined,
  ],
  ['cut off', '{"format":"xaman-companion-history","version":1,"requests":[{"a":1},{"b"', 'json'],
  ['not JSON', 'name,address', 'json'],
  ['a list', '[{"requests":[1]}]', 'json'],
  ['of another format', '{"format":"x","version":1,"requests":[]}', 'foreign'],
  ['without its requests', '{"format":"xaman-companion-history","version":1}', 'foreign'],
  [
    'of a later version',
    '{"requests":[1],"format":"xaman-companion-history","version":2}',
    'newer',
  ],
  ['too long around its requests', `{"a":"${'x'.repeat(100_000)}"}`, 'json'],
])('reports a file that is %s', (_name, text, problem) => {
  expect(findFrameProblem(split(text, [7]).frame)).toBe(problem);
});
