import { execFileSync } from 'node:child_process';

/** The differences between the work tree and the last commit. */
export interface Uncommitted {
  /** Tracked files that were changed, added or deleted. */
  readonly changed: readonly string[];
  /** Files that git neither tracks nor ignores. */
  readonly untracked: readonly string[];
}

/** The paths of the files that git tracks. @throws Error when git fails */
export function trackedFiles(root: string): string[] {
  return [...new Set(git(root, 'ls-files', '--cached', '-z'))].sort();
}

/** Compares the work tree with the last commit. @throws Error when git fails */
export function findUncommitted(root: string): Uncommitted {
  const entries = git(root, 'status', '--porcelain', '--no-renames', '--untracked-files=all', '-z');
  const pick = (isUntracked: boolean) =>
    entries.flatMap((entry) => (entry.startsWith('??') === isUntracked ? [entry.slice(3)] : []));
  return { changed: pick(false), untracked: pick(true) };
}

function git(root: string, ...args: string[]): string[] {
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 } as const;
  return execFileSync('git', args, options).split('\0').filter(Boolean);
}
