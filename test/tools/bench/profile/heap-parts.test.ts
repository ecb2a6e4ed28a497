import { expect, test } from 'vitest';
import {
  byConstructor,
  byScript,
  type SampledNode,
} from '../../../../src/tools/bench/profile/heap-parts';

function node(url: string, selfSize: number, ...children: SampledNode[]): SampledNode {
  return { callFrame: { url }, selfSize, children };
}

test('byScript sums what each script allocated, the largest first', () => {
  const head = node(
    '',
    8,
    node('chrome-extension://abc/assets/a.js', 10, node('chrome-extension://abc/assets/b.js', 50)),
    node('chrome-extension://abc/assets/a.js', 20),
    node('chrome-extension://abc/assets/c.js', 0),
  );
  expect(byScript(head)).toEqual([
    { name: 'assets/b.js', bytes: 50, count: 1 },
    { name: 'assets/a.js', bytes: 30, count: 2 },
    { name: '(browser)', bytes: 8, count: 1 },
  ]);
});

test('byConstructor names objects by constructor and all else by kind', () => {
  const snapshot = {
    snapshot: {
      meta: {
        node_fields: ['type', 'name', 'id', 'self_size'],
        node_types: [['hidden', 'object', 'code']] as [string[]],
      },
    },
    strings: ['', 'Map', 'render'],
    nodes: [1, 1, 1, 100, 1, 1, 3, 24, 2, 2, 5, 64, 0, 0, 7, 0],
  };
  expect(byConstructor(snapshot)).toEqual([
    { name: 'Map', bytes: 124, count: 2 },
    { name: '(code)', bytes: 64, count: 1 },
  ]);
});
