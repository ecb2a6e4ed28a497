import { expect, test } from 'vitest';
import { fillMessage } from '../../src/core/message';

const NAMED = { name: { content: '$1' }, count: { content: '$2' } };

test.each([
  ['a message without placeholders', 'Copy', ['x'], 'Copy'],
  ['placeholders by name', '$NAME$: $COUNT$', ['Bob', '7'], 'Bob: 7'],
  ['names in any case', '$Name$', ['Bob'], 'Bob'],
  ['adjacent placeholders', '$NAME$$COUNT$', ['Bob', '7'], 'Bob7'],
  ['a missing part as nothing', '$NAME$: $COUNT$', ['Bob'], 'Bob: '],
  ['numbers without a name', '$2 of $1', ['a', 'b'], 'b of a'],
  ['an unknown name as written', '$WHO$', ['Bob'], '$WHO$'],
  ['two dollar signs as one', 'costs $$5', [], 'costs $5'],
  ['parts as they are', '$NAME$', ['$2 $$ $NAME$'], '$2 $$ $NAME$'],
])('a filled message has %s', (_what, message, parts, text) => {
  expect(fillMessage({ message, placeholders: NAMED }, parts)).toBe(text);
});
