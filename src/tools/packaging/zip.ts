import { zipSync } from 'fflate';

/** The contents of a zip by path; paths have slashes. */
export type ZipFiles = Readonly<Record<string, Uint8Array>>;

/**
 * Makes a reproducible zip: the same files give the same bytes. Its names are sorted, its times are
 * fixed, and `fflate` compresses it, because Node's zlib differs between versions of Node.
 */
export function zip(files: ZipFiles): Uint8Array {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  // The earliest time in the zip format, which stores local time.
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: new Date(1980, 0, 1) });
}
