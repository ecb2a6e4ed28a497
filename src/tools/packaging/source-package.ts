import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trackedFiles } from './git-files';
import type { Files } from './zip';

/** Lists the source's files in the package itself, for a rebuild where there is no git. */
const LIST = 'source-files.txt';

/**
 * Collects the source of the extension, from which anyone can build the same packages. It takes only
 * files that git tracks: others may hold secrets. Their content is the work tree's, as in the build.
 * @param apiKey the application's API key the packages were built with: it is public, and with
 * another one the bytes would be others
 * @throws Error outside a git checkout and an unpacked source package
 */
export function sourcePackage(root: string, apiKey: string): Files {
  const names = sourceNames(root);
  return {
    ...Object.fromEntries(names.map((name) => [name, readFileSync(join(root, name))])),
    '.env': Buffer.from(`VITE_XAMAN_API_KEY=${apiKey}\n`),
    [LIST]: Buffer.from(names.map((name) => `${name}\n`).join('')),
  };
}

/** The paths of the source's files. @throws Error where nothing says which they are */
export function sourceNames(root: string): string[] {
  if (existsSync(join(root, '.git')))
    return trackedFiles(root).filter((name) => existsSync(join(root, name)));
  if (existsSync(join(root, LIST)))
    return readFileSync(join(root, LIST), 'utf8').split('\n').filter(Boolean);
  throw new Error(
    `The source package is made of the files that git tracks, and this folder is no git checkout. Clone the repository, or unpack a source package (it has ${LIST}), and run this there.`,
  );
}
