import { statfsSync } from 'node:fs';
import { RelayError } from '../relay-error';

/**
 * The embedded database extends its log by 16 MiB at a time. When there is no room for that, it is
 * of no use until the relay starts anew, even once there is room again. So it must not come to that.
 */
const LEAST = 48 * 1024 * 1024;

/** How old the last look at the disk may be. */
const FRESH_MS = 1000;

/**
 * Watches the disk of the store's folder.
 * @returns to be called before each writing
 * @throws RelayError (what is returned) while the disk is nearly full
 */
export function watchRoom(folder: string): () => void {
  let lookedAt = Number.NEGATIVE_INFINITY;
  let left = 0;
  return () => {
    if (performance.now() - lookedAt > FRESH_MS) {
      const { bavail, bsize } = statfsSync(folder);
      left = bavail * bsize;
      lookedAt = performance.now();
    }
    if (left >= LEAST) return;
    throw new RelayError(
      `The disk with the folder ${folder} is full: ${megabytes(left)} MB are left, and nothing is written with less than ${megabytes(LEAST)} MB. Make room there.`,
    );
  };
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / 1024 / 1024);
}
