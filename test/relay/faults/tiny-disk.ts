import { execFile } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A file system of a few megabytes. */
export interface TinyDisk {
  readonly folder: string;
  /** Uses all free space. */
  fill(): void;
  /** Frees the space that `fill` used. */
  clear(): void;
  remove(): Promise<void>;
}

/**
 * Mounts a disk, as only root may, and not in every container.
 * @returns undefined if not permitted
 */
export async function mountTinyDisk(megabytes: number): Promise<TinyDisk | undefined> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'tiny-'));
  const options = `size=${megabytes}m,mode=755`;
  try {
    await run('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  } catch {
    await rm(folder, { recursive: true });
    return undefined;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    fill() {
      const file = openSync(filler, 'w');
      for (const size of [1 << 20, 4096]) while (tryWrite(file, Buffer.alloc(size, 1)));
      closeSync(file);
    },
    clear: () => rmSync(filler, { force: true }),
    async remove() {
      await run('umount', ['--lazy', folder]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** @returns false when the disk is full */
function tryWrite(file: number, bytes: Buffer): boolean {
  try {
    return writeSync(file, bytes) === bytes.length;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false;
    throw error;
  }
}
