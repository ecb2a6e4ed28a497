import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { RelayError } from '../relay-error';

/**
 * Creates the folder if it is missing, and closes it and all files that this process will create to
 * other users.
 * @throws RelayError when it cannot be created or written
 */
export async function openPrivateFolder(folder: string): Promise<void> {
  process.umask(0o077);
  try {
    // On a read-only disk `mkdir` with `recursive` reports ENOENT.
    await mkdir(folder, { mode: 0o700 }).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') await mkdir(folder, { recursive: true, mode: 0o700 });
      else if (error.code !== 'EEXIST' || !statSync(folder).isDirectory()) throw error;
    });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw folderError(folder, cause);
  }
  // A folder that belongs to another user keeps its mode.
  await chmod(folder, 0o700).catch(() => {});
}

/** Closes the files in the folder to other users: PGlite creates most of them with mode 0666. */
export async function closeFiles(folder: string): Promise<void> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  // A file that was deleted meanwhile, or belongs to another user, is left out.
  const close = (path: string) => chmod(path, 0o600).catch(() => {});
  await Promise.all(files.map(({ parentPath, name }) => close(join(parentPath, name))));
}

function folderError(folder: string, cause: unknown): RelayError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  const user = userInfo().username;
  const advice: Readonly<Record<string, string>> = {
    EROFS:
      'its disk is read-only. Set RELAY_DATA to a folder on another disk, or mount it writable',
    EEXIST: 'it is a file. Set RELAY_DATA to a folder',
    ENOTDIR: 'a part of its path is a file. Set RELAY_DATA to a folder',
    EACCES: `the user ${user} may not write it. As root run: chown -R ${user} ${folder}`,
  };
  const reason = advice[code] ?? `${code}. Check the folder, or set RELAY_DATA to another one`;
  return new RelayError(`The folder ${folder} cannot be used: ${reason}.`, { cause });
}
