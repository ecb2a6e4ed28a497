import { expect, test } from 'vitest';
import { type Import, type SourceFile, sourceFiles } from '../../src/tools/repository/source-files';
import { doors, outsideFiles, rooms } from './doors';

const files = sourceFiles();

function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function wrongRoom({ path }: SourceFile, { specifier, target }: Import): string | undefined {
  if (target === undefined || outsideFiles[path]?.includes(target)) return undefined;
  const allowed = rooms[roomOf(path)] ?? [];
  const says = `${path} imports ${specifier}`;
  if (!target.startsWith('src/'))
    return `${says}: it leaves src; nothing in src needs what is out there.`;
  if (allowed.includes(roomOf(target))) return undefined;
  return `${says}: src/${roomOf(path)} may import only ${allowed.join(', ')}. Hand it in as an argument, or move the shared part to one of these.`;
}

function wrongDoor({ path }: SourceFile, found: Import): string | undefined {
  if (found.target !== undefined) return undefined;
  const door = doors.find(({ packages }) => packages.test(found.specifier));
  const says = `${path} imports ${found.specifier}`;
  if (!door)
    return `${says}: this package has no door. Write one in test/house/doors.ts, with its reason.`;
  const inside = path.slice('src/'.length);
  const from = found.isTypeOnly ? [...door.from, ...(door.typesFrom ?? [])] : door.from;
  if (from.some((start) => inside.startsWith(start))) return undefined;
  return `${says}: only ${from.join(', ')} may. Instead: ${door.instead}.`;
}

/** A circle of types alone is gone after compiling, and lets a type live with its noun. */
function runtimeTargets({ imports }: SourceFile): (string | undefined)[] {
  return imports.filter(({ isTypeOnly }) => !isTypeOnly).map(({ target }) => target);
}

test('the reader of imports finds them all', () => {
  const { imports } = files.find(({ path }) => path === 'src/adapters/browser/browser.ts') ?? {};
  expect(imports?.map(({ specifier, isTypeOnly }) => [specifier, isTypeOnly])).toEqual([
    ['webextension-polyfill', true],
    ['webextension-polyfill', false],
  ]);
});

test('every file stands in a room', () => {
  const homeless = files.filter(({ path }) => !Object.hasOwn(rooms, roomOf(path)));
  expect(homeless.map(({ path }) => path)).toEqual([]);
});

test('no room is entered by the wrong door', () => {
  const wrong = files.flatMap((file) =>
    file.imports.flatMap((found) => wrongRoom(file, found) ?? wrongDoor(file, found) ?? []),
  );
  expect(wrong).toEqual([]);
});

test('no file needs itself by way of others at run time', () => {
  const graph = new Map(files.map((file) => [file.path, runtimeTargets(file)]));
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) circles.push([...way.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? [])
      if (next && graph.has(next)) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  expect(circles, 'Move what both need to a third file.').toEqual([]);
});

test('the worker carries nothing that only pages need', () => {
  const graph = new Map(files.map((file) => [file.path, runtimeTargets(file)]));
  const carried = new Set<string>();
  const walk = (path: string): void => {
    if (carried.has(path)) return;
    carried.add(path);
    for (const next of graph.get(path) ?? []) if (next) walk(next);
  };
  walk('src/background/index.ts');
  const judging = [...carried].filter((path) => path.startsWith('src/core/recognise/'));
  expect(judging, 'its size is bounded: judge in the review window').toEqual([]);
});

test('no file is longer than 250 lines', () => {
  const long = files
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > 250);
  expect(long, 'Split by idea, one idea per file.').toEqual([]);
});
