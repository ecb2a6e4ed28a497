import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trackedFiles } from './git-files';
import type { ZipFiles } from './zip';

/** The file in the package that lists all others, for a rebuild without git. */
const SOURCE_LIST = 'source-files.txt';

/**
 * Collects the source of the extension, from which anyone can build the same packages. Takes only
 * files that git tracks, because others may contain secrets. Their content is that of the work tree,
 * as in the build.
 * @param apiKey the API key the packages were built with. It is public; a rebuild needs it to
 * produce the same bytes
 * @throws Error outside a git checkout and an unpacked source package
 */
export function sourcePackage(root: string, apiKey: string): ZipFiles {
  const names = listSourceFiles(root);
  return {
    ...Object.fromEntries(names.map((name) => [name, readFileSync(join(root, name))])),
    '.env': Buffer.from(`VITE_XAMAN_API_KEY=${apiKey}\n`),
    [SOURCE_LIST]: Buffer.from(names.map((name) => `${name}\n`).join('')),
  };
}

/** The paths of the source's files. @throws Error without a git checkout and without a list of files */
export function listSourceFiles(root: string): string[] {
  if (existsSync(join(root, '.git')))
    return trackedFiles(root).filter((name) => existsSync(join(root, name)));
  if (existsSync(join(root, SOURCE_LIST)))
    return readFileSync(join(root, SOURCE_LIST), 'utf8').split('\n').filter(Boolean);
  throw new Error(
    `The source package contains the files that git tracks, but this folder is no git checkout. Clone the repository, or unpack a source package (it has ${SOURCE_LIST}), and run the command there.`,
  );
}
