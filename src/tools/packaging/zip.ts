import { zipSync } from 'fflate';

/** Contents by name, with slashes, as they lie in a zip. */
export type Files = Readonly<Record<string, Uint8Array>>;

/**
 * A zip of the files that has the same bytes whenever, wherever and in whatever order it is made:
 * its names are sorted, its times are all one, and it is compressed by our own zip library and not
 * by the one of whatever Node runs.
 */
export function zip(files: Files): Uint8Array {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  // The earliest a zip can say. In local time, because that is what a zip's times are.
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: new Date(1980, 0, 1) });
}
