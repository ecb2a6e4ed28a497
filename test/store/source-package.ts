import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from './zip';

/** As `.gitignore` has it, for a folder that came out of a zip and has no git to ask. */
const IGNORED = /^(dist|tour)$|(^|\/)(\.git|node_modules)$|\.log$/;

/**
 * The source of the extension, of which whoever has it can make the same packages again.
 * @param apiKey the application's API key the packages were built with: it is public, and with
 * another one the bytes would be others
 */
export function sourcePackage(root: string, apiKey: string): Files {
  const names = existsSync(join(root, '.git')) ? unignoredFiles(root) : keptFiles(root);
  const files = names.filter((name) => existsSync(join(root, name)));
  return {
    ...Object.fromEntries(files.map((name) => [name, readFileSync(join(root, name))])),
    '.env': Buffer.from(`VITE_XAMAN_API_KEY=${apiKey}\n`),
  };
}

/** New files too, that are not committed yet: without them it could not be built. */
function unignoredFiles(root: string): string[] {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  return execFileSync('git', list, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
}

function keptFiles(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !IGNORED.test(folder + name))
    .flatMap((entry) => {
      const name = folder + entry.name;
      return entry.isDirectory() ? keptFiles(root, `${name}/`) : [name];
    });
}
