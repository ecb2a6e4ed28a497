import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** The rooms of each program. Two programs may each have a `Session` or a `Clock`. */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  extension: ['core', 'adapters', 'background', 'ui', 'popup', 'review', 'options', 'welcome'],
  relay: ['relay'],
  sandbox: ['sandbox'],
};

const EXPORT =
  /^export (?:async )?(?:abstract )?(?:function\*?|const|class|interface|type|enum) (\w+)/gm;

/** Each exported name of a program, with the files that export it. */
async function exportsOf(rooms: readonly string[]): Promise<Map<string, Set<string>>> {
  const files = new Map<string, Set<string>>();
  for (const room of rooms) {
    for (const name of await readdir(join('src', room), { recursive: true })) {
      if (!/\.tsx?$/.test(name)) continue;
      const path = join('src', room, name);
      for (const [, exported = ''] of (await readFile(path, 'utf8')).matchAll(EXPORT)) {
        files.set(exported, (files.get(exported) ?? new Set()).add(path));
      }
    }
  }
  return files;
}

test.each(
  Object.entries(PROGRAMS),
)('an exported name of the %s means one thing', async (_, rooms) => {
  const files = await exportsOf(rooms);
  expect(files.size).toBeGreaterThan(100);
  const twice = [...files].filter(([, paths]) => paths.size > 1);
  expect(twice.map(([name, paths]) => [name, ...paths])).toEqual([]);
});
