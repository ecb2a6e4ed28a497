import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ZipFiles } from './zip';

/**
 * Collects the files of the package for a store: the built extension without the manifest's `key`.
 * The key gives an unpacked extension its id. The Chrome Web Store assigns an id itself and refuses a
 * first package with a key.
 * @param folder the output folder of `vite build`
 */
export function extensionPackage(folder: string): ZipFiles {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const files = Object.fromEntries(
    names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))]),
  );
  const { key: _key, ...manifest } = JSON.parse(String(files['manifest.json']));
  return { ...files, 'manifest.json': Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) };
}
