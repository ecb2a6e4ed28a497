import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from './zip';

/**
 * What a store is given of a built extension: all of it, but for the manifest's `key`. It gives an
 * unpacked extension its id; the Chrome Web Store refuses a first package that has one, and gives
 * an id of its own.
 * @param folder what `vite build` wrote
 */
export function extensionPackage(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const files = Object.fromEntries(
    names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))]),
  );
  const { key: _key, ...manifest } = JSON.parse(String(files['manifest.json']));
  return { ...files, 'manifest.json': Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) };
}
