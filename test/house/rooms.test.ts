import { expect, test } from 'vitest';
import { type Import, type SourceFile, sourceFiles } from '../../src/tools/repository/source-files';
import { doors, outsideFiles, rooms } from './doors';

const files = sourceFiles();

function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/** The message for an import of a room that must not be imported; undefined when it may. */
function describeWrongRoom(
  { path }: SourceFile,
  { specifier, target }: Import,
): string | undefined {
  if (target === undefined || outsideFiles[path]?.includes(target)) return undefined;
  const allowed = rooms[roomOf(path)] ?? [];
  const subject = `${path} imports ${specifier}`;
  if (!target.startsWith('src/'))
    return `${subject}: this file is outside src. Move it to src, or list the import in outsideFiles of test/house/doors.ts.`;
  if (allowed.includes(roomOf(target))) return undefined;
  return `${subject}: src/${roomOf(path)} may import only ${allowed.join(', ')}. Pass the value as an argument, or move the shared code to one of these rooms.`;
}

/** The message for an import of a package that the file must not import; undefined when it may. */
function describeWrongDoor({ path }: SourceFile, found: Import): string | undefined {
  if (found.target !== undefined) return undefined;
  const door = doors.find(({ packages }) => packages.test(found.specifier));
  const subject = `${path} imports ${found.specifier}`;
  if (!door) return `${subject}: this package has no door. Add one to test/house/doors.ts.`;
  const inside = path.slice('src/'.length);
  const from = found.isTypeOnly ? [...door.from, ...(door.typesFrom ?? [])] : door.from;
  if (from.some((start) => inside.startsWith(start))) return undefined;
  return `${subject}: only ${from.join(', ')} may import it. ${door.instead}`;
}

/** The files imported at run time. Compiling removes imports of types, so these may form a cycle. */
function runtimeTargets({ imports }: SourceFile): (string | undefined)[] {
  return imports.filter(({ isTypeOnly }) => !isTypeOnly).map(({ target }) => target);
}

test('sourceFiles reads the imports of a file', () => {
  const { imports } = files.find(({ path }) => path === 'src/adapters/browser/browser.ts') ?? {};
  expect(imports?.map(({ specifier, isTypeOnly }) => [specifier, isTypeOnly])).toEqual([
    ['webextension-polyfill', true],
    ['webextension-polyfill', false],
  ]);
});

test('every file is in a room', () => {
  const outside = files.filter(({ path }) => !Object.hasOwn(rooms, roomOf(path)));
  expect(outside.map(({ path }) => path)).toEqual([]);
});

test('every import is one that its room may use', () => {
  const wrong = files.flatMap((file) =>
    file.imports.flatMap(
      (found) => describeWrongRoom(file, found) ?? describeWrongDoor(file, found) ?? [],
    ),
  );
  expect(wrong).toEqual([]);
});

test('no imports form a cycle at run time', () => {
  const graph = new Map(files.map((file) => [file.path, runtimeTargets(file)]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (path: string, ancestors: readonly string[]): void => {
    const start = ancestors.indexOf(path);
    if (start >= 0) cycles.push([...ancestors.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? [])
      if (next && graph.has(next)) walk(next, [...ancestors, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  expect(cycles, 'Move the code that both files need to a third file.').toEqual([]);
});

/** All files and packages that a script imports at run time, directly or not. */
function reachedFrom(entry: string): Set<string> {
  const graph = new Map(files.map((file) => [file.path, file.imports]));
  const reached = new Set<string>();
  const walk = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const { target, specifier, isTypeOnly } of graph.get(path) ?? [])
      if (!isTypeOnly) walk(target ?? specifier);
  };
  walk(entry);
  return reached;
}

test('the worker does not import core/recognise, which only pages need', () => {
  const recognition = [...reachedFrom('src/background/index.ts')].filter((path) =>
    path.startsWith('src/core/recognise/'),
  );
  expect(recognition, 'Recognise texts in the review window: the worker must stay small.').toEqual(
    [],
  );
});

test.each([
  'src/options/history/search-worker.ts',
  'src/options/history/files/files-worker.ts',
])('%s imports no extension API, which a web worker does not have', (entry) => {
  const reached = reachedFrom(entry);
  expect(reached).toContain('src/adapters/storage/database.ts');
  expect(reached, 'import src/adapters/storage/request-reads').not.toContain(
    'webextension-polyfill',
  );
});

test('no file is longer than 250 lines', () => {
  const long = files
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > 250);
  expect(long, 'Split the file: one idea per file.').toEqual([]);
});
