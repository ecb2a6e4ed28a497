import { isShipped } from '../../src/build/shipped-rooms';
import { describeOutdatedBuild } from '../../src/tools/repository/outdated-build';
import { listFiles } from '../../src/tools/repository/source-files';

const BUILT = ['dist/chrome/manifest.json', 'dist/firefox/manifest.json'];
const SETTINGS = ['manifest.json', 'vite.config.ts', 'package-lock.json'];

/**
 * Vitest runs this once before the tests of the built extension.
 * @throws Error when a build is missing or outdated
 */
export function setup(): void {
  const shipped = listFiles('src').filter((file) => isShipped(`/${file}`, ''));
  const sources = [...shipped, ...listFiles('public'), ...listFiles('src/build'), ...SETTINGS];
  const problem = describeOutdatedBuild(BUILT, sources);
  if (problem) throw new Error(problem);
}
