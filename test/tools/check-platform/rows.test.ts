import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultSwitches } from '../../../src/sandbox/state/switches';
import { rows } from '../../../src/tools/check-platform/rows/rows';

const page = readFileSync('src/sandbox/PROTOCOL.md', 'utf8');

test('every switch of the sandbox has a row', () => {
  const named = rows.flatMap(({ switchName }) => switchName ?? []);
  const missing = Object.keys(defaultSwitches).filter((name) => !named.includes(name as never));
  expect(missing, 'Add a row to src/tools/check-platform/rows, asked or not.').toEqual([]);
  expect([...named].sort()).toEqual([...new Set(named)].sort());
});

test('every unconfirmed point of the protocol page has a row', () => {
  const points = [...page.matchAll(/^### (11\.\d+) /gm)].map(([, number]) => `§${number}`);
  expect(points.length).toBeGreaterThan(10);
  const missing = points.filter((point) => !rows.some(({ section }) => section === point));
  expect(missing).toEqual([]);
});

test('every row is asked, or says what it needs', () => {
  const neither = rows.filter(({ need, find }) => (need === undefined) === (find === undefined));
  expect(neither.map(({ point }) => point)).toEqual([]);
});
