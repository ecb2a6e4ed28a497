import { filesUnder } from '../repository/source-files';
import { sourceNames } from './source-package';

/**
 * Checks the folder that Vite copies whole into both packages.
 * @throws Error when it holds a file that is not part of the source
 */
export function expectOnlySourceInPublic(root: string): void {
  const names = new Set(sourceNames(root));
  const found = filesUnder(`${root}/public`).map((path) => path.slice(root.length + 1));
  const others = found.filter((name) => !names.has(name));
  if (others.length === 0) return;
  throw new Error(
    `The build copies all of public/ into the packages, and git does not track: ${others.join(', ')}. Run git add on what belongs there, and move the rest out.`,
  );
}
