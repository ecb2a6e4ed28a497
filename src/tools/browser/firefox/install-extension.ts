import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { SystemAccess } from './system-access';

/**
 * Installs an unpacked extension permanently, as a user would, so that it survives a restart. Without
 * an id in its manifest it is installed temporarily.
 * @returns its id
 */
export async function installExtension(
  system: SystemAccess,
  profile: string,
  dir: string,
): Promise<string> {
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));
  const id: unknown = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') return await add(system, dir, true);
  const path = join(profile, `${id}.xpi`);
  await writeFile(path, zipOf(dir));
  return await add(system, path, false);
}

async function add(system: SystemAccess, path: string, temporary: boolean): Promise<string> {
  return (await system.send('Addon:Install', { path, temporary })).value;
}

/** An uncompressed zip of a folder. */
function zipOf(dir: string): Uint8Array {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const names = files.map(({ parentPath, name }) => join(parentPath, name));
  return zipSync(
    Object.fromEntries(
      names.map((name) => [name.slice(dir.length + 1), new Uint8Array(readFileSync(name))]),
    ),
    { level: 0 },
  );
}
