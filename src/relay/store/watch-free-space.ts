import { statfsSync } from 'node:fs';
import { RelayError } from '../relay-error';

/**
 * Least free space (bytes) for writing. The embedded database extends its log by 16 MiB at a time.
 * If that fails, it accepts no statement until the relay restarts, even when the disk has space
 * again.
 */
const MIN_FREE_BYTES = 48 * 1024 * 1024;

/** The free space is read again after this time. */
const RECHECK_MS = 1000;

/**
 * Watches the free space on the disk of the store's folder.
 * @returns check to call before each write; it throws RelayError while the disk is nearly full
 */
export function watchFreeSpace(folder: string): () => void {
  let checkedAt = Number.NEGATIVE_INFINITY;
  let freeBytes = 0;
  return () => {
    if (performance.now() - checkedAt > RECHECK_MS) {
      const { bavail, bsize } = statfsSync(folder);
      freeBytes = bavail * bsize;
      checkedAt = performance.now();
    }
    if (freeBytes >= MIN_FREE_BYTES) return;
    throw new RelayError(
      `The disk with the folder ${folder} is full: ${megabytes(freeBytes)} MB are left, and the relay writes nothing with less than ${megabytes(MIN_FREE_BYTES)} MB. Free some space on it.`,
    );
  };
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / 1024 / 1024);
}
