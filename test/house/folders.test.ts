import { expect, test } from 'vitest';
import { type SourceFile, sourceFiles } from '../../src/tools/repository/source-files';

/** Rooms whose folders stand in one order, as the rooms of `src` do. */
const ORDERED = ['adapters', 'relay', 'sandbox', 'ui'];

const files = sourceFiles();

/** The folder of a room that a file is in; undefined for files of the room itself. */
function folderOf(path: string, room: string): string | undefined {
  const inside = path.startsWith(`src/${room}/`) ? path.slice(`src/${room}/`.length) : '';
  return inside.includes('/') ? inside.slice(0, inside.indexOf('/')) : undefined;
}

/** Which folders of a room each of its folders imports. */
function imports(room: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { path, imports: own } of files as readonly SourceFile[]) {
    const from = folderOf(path, room);
    if (from === undefined) continue;
    const targets = found.get(from) ?? new Set();
    for (const { target = '' } of own) {
      const to = folderOf(target, room);
      if (to !== undefined && to !== from) targets.add(to);
    }
    found.set(from, targets);
  }
  return found;
}

test.each(ORDERED)('the folders of src/%s import each other in one direction', (room) => {
  const remaining = imports(room);
  expect(remaining.size).toBeGreaterThan(2);
  for (let before = -1; before !== remaining.size; ) {
    before = remaining.size;
    for (const [folder, targets] of remaining) {
      if ([...targets].every((target) => !remaining.has(target))) remaining.delete(folder);
    }
  }
  const circle = [...remaining].map(
    ([folder, targets]) => `${folder} → ${[...targets].join(', ')}`,
  );
  expect(circle, 'Move what both need to a folder below them.').toEqual([]);
});
