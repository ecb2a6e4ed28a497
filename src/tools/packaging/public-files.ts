import { listFiles } from '../repository/source-files';
import { listSourceFiles } from './source-package';

/**
 * Checks the folder `public`, which Vite copies completely into both packages.
 * @throws Error when it contains a file that is not part of the source
 */
export function expectOnlySourceInPublic(root: string): void {
  const names = new Set(listSourceFiles(root));
  const found = listFiles(`${root}/public`).map((path) => path.slice(root.length + 1));
  const others = found.filter((name) => !names.has(name));
  if (others.length === 0) return;
  throw new Error(
    `The build copies all files of public/ into the packages, but git does not track: ${others.join(', ')}. Run git add on the files that belong there, and move the others out of public/.`,
  );
}
