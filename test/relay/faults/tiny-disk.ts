import { execFile } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A file system of its own, of a few megabytes. */
export interface TinyDisk {
  readonly folder: string;
  /** Leaves not one byte. */
  fill(): void;
  /** Room again. */
  clear(): void;
  remove(): Promise<void>;
}

/** Only root may mount one, and not in every container. @returns undefined where it may not be */
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
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill() {
      const file = openSync(ballast, 'w');
      for (const size of [1 << 20, 4096]) while (write(file, Buffer.alloc(size, 1)));
      closeSync(file);
    },
    clear: () => rmSync(ballast, { force: true }),
    async remove() {
      await run('umount', ['--lazy', folder]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** @returns false when the disk is full */
function write(file: number, bytes: Buffer): boolean {
  try {
    return writeSync(file, bytes) === bytes.length;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false;
    throw error;
  }
}
