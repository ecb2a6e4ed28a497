import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Copies a build into a folder of its own as another extension: its id comes from the folder in
 * Chromium, and is given anew for Firefox. Files may be added, which work on the copy's own database.
 * @returns the folder
 */
export async function copyBuild(
  build: string,
  files: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-build-'));
  await cp(build, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const { key: _key, ...manifest } = JSON.parse(await readFile(path, 'utf8'));
  const gecko = manifest.browser_specific_settings?.gecko;
  if (gecko) gecko.id = `${folder.slice(-6).toLowerCase()}@bench.example`;
  await writeFile(path, JSON.stringify(manifest));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}
