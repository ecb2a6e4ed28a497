import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { copyBuild } from './copy-build';

const run = promisify(execFile);

/** The extension as another revision builds it, and that revision's short name. */
export interface RevisionBuild {
  readonly folder: string;
  readonly name: string;
}

/**
 * Builds a revision in a temporary worktree, which is removed again. Packages are installed there only
 * when its lockfile differs from ours.
 */
export async function buildRevision(
  revision: string,
  browser: 'chromium' | 'firefox',
): Promise<RevisionBuild> {
  const { stdout } = await run('git', ['rev-parse', '--short', `${revision}^{commit}`]);
  const name = stdout.trim();
  const root = await mkdtemp(join(tmpdir(), 'bench-revision-'));
  const tree = join(root, 'tree');
  await run('git', ['worktree', 'add', '--detach', tree, name]);
  try {
    if (await hasOurPackages(tree))
      await symlink(resolve('node_modules'), join(tree, 'node_modules'));
    else await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: tree });
    const vite = [join('node_modules', 'vite', 'bin', 'vite.js'), 'build'];
    const mode = browser === 'firefox' ? ['--mode', 'firefox'] : [];
    await run(process.execPath, [...vite, '--logLevel', 'warn', ...mode], { cwd: tree });
    const built = join(tree, 'dist', browser === 'firefox' ? 'firefox' : 'chrome');
    if (!existsSync(built)) throw new Error(`${name} has no build for ${browser}.`);
    return { folder: await copyBuild(built), name };
  } finally {
    await run('git', ['worktree', 'remove', '--force', tree]);
    await rm(root, { recursive: true, force: true });
  }
}

async function hasOurPackages(tree: string): Promise<boolean> {
  const lock = 'package-lock.json';
  return (await readFile(join(tree, lock), 'utf8')) === (await readFile(lock, 'utf8'));
}
