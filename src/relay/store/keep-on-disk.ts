import { fsyncSync } from 'node:fs';

/** What is needed of the file system inside PGlite (Emscripten's). */
interface InnerFiles {
  lookupPath(path: string, options: object): { readonly node: unknown };
}

interface FileOperations {
  fsync?: (stream: { readonly nfd: number }) => number;
}

/**
 * Parameters with which a commit asks for the disk. PGlite's own have `-F` (no fsync), and its
 * `fdatasync`, by which the log would be written out, does nothing.
 */
export function asksForDisk(parameters: readonly string[]): string[] {
  return [...parameters.filter((one) => one !== '-F'), '-c', 'wal_sync_method=fsync'];
}

/**
 * Has that call reach the disk: the files are Node's, but nothing passes it on. Without it what was
 * answered 200 could be gone after a power cut, and the store be spoilt.
 */
export function keepOnDisk(files: InnerFiles): void {
  const { node } = files.lookupPath('/pglite/data/PG_VERSION', {});
  // One object for all files of the folder.
  const operations = (node as { stream_ops: FileOperations }).stream_ops;
  operations.fsync = ({ nfd }) => {
    fsyncSync(nfd);
    return 0;
  };
}
