import { fsyncSync } from 'node:fs';

/** The used part of the file system inside PGlite (Emscripten's). */
interface EmscriptenFiles {
  lookupPath(path: string, options: object): { readonly node: unknown };
}

interface FileOperations {
  fsync?: (stream: { readonly nfd: number }) => number;
}

/**
 * Start parameters with which each commit calls fsync. PGlite's defaults include `-F` (no fsync),
 * and its `fdatasync`, the default method for the log, does nothing.
 */
export function withFsync(parameters: readonly string[]): string[] {
  return [...parameters.filter((parameter) => parameter !== '-F'), '-c', 'wal_sync_method=fsync'];
}

/**
 * Passes PGlite's fsync calls on to Node, which Emscripten's file system does not do. Without them
 * a power cut could lose webhooks that were answered with 200, and corrupt the store.
 */
export function enableFsync(files: EmscriptenFiles): void {
  const { node } = files.lookupPath('/pglite/data/PG_VERSION', {});
  // All files of the folder share this object.
  const operations = (node as { stream_ops: FileOperations }).stream_ops;
  operations.fsync = ({ nfd }) => {
    fsyncSync(nfd);
    return 0;
  };
}
