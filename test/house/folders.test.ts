import { expect, test } from 'vitest';
import { type SourceFile, sourceFiles } from '../../src/tools/repository/source-files';

/** Rooms whose folders import each other in one direction, as the rooms of `src` do. */
const ORDERED = ['core', 'adapters', 'ui', 'relay', 'sandbox'];

const files = sourceFiles();

/** The folder of a file in a room; undefined for files directly in the room. */
function folderOf(path: string, room: string): string | undefined {
  const inside = path.startsWith(`src/${room}/`) ? path.slice(`src/${room}/`.length) : '';
  return inside.includes('/') ? inside.slice(0, inside.indexOf('/')) : undefined;
}

/** For each folder of a room, the other folders of the room that it imports. */
function importsBetweenFolders(room: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { path, imports } of files as readonly SourceFile[]) {
    const from = folderOf(path, room);
    if (from === undefined) continue;
    const targets = found.get(from) ?? new Set();
    for (const { target = '' } of imports) {
      const to = folderOf(target, room);
      if (to !== undefined && to !== from) targets.add(to);
    }
    found.set(from, targets);
  }
  return found;
}

test.each(ORDERED)('the folders of src/%s import each other in one direction', (room) => {
  const remaining = importsBetweenFolders(room);
  expect(remaining.size).toBeGreaterThan(2);
  for (let before = -1; before !== remaining.size; ) {
    before = remaining.size;
    for (const [folder, targets] of remaining) {
      if ([...targets].every((target) => !remaining.has(target))) remaining.delete(folder);
    }
  }
  const cycle = [...remaining].map(([folder, targets]) => `${folder} → ${[...targets].join(', ')}`);
  expect(cycle, 'Move the code that both folders need to a third folder.').toEqual([]);
});
