import { existsSync, statSync } from 'node:fs';

/**
 * Says what is wrong when one of the built files is missing or older than a source; else undefined.
 * @param built a file that every build writes, for each build
 */
export function describeOutdatedBuild(
  built: readonly string[],
  sources: readonly string[],
): string | undefined {
  const missing = built.find((file) => !existsSync(file));
  if (missing) return `${missing} does not exist. Run: npm run build`;
  const oldest = Math.min(...built.map(timeOf));
  const changed = sources.find((file) => timeOf(file) > oldest);
  return changed && `The build is older than ${changed}. Run: npm run build`;
}

function timeOf(file: string): number {
  return statSync(file).mtimeMs;
}
