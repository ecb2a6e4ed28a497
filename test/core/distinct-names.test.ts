import { expect, test } from 'vitest';
import { distinctNames } from '../../src/core/distinct-names';

test.each([
  ['different names stay', ['a|A', 'b|B'], ['a', 'b']],
  ['equal names get their longer forms', ['a|a 1', 'b|b 1', 'a|a 2'], ['a 1', 'b', 'a 2']],
  ['equal longer forms get numbers', ['a|a 1', 'a|a 1', 'a|a 2'], ['a 1 (1)', 'a 1 (2)', 'a 2']],
  ['nothing has no names', [], []],
])('%s', (_case, items, names) => {
  const pairs = items.map((item) => item.split('|'));
  expect(distinctNames(pairs.map(([name = '', longName = '']) => ({ name, longName })))).toEqual(
    names,
  );
});
