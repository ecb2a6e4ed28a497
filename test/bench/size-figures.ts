import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageScripts, workerScripts } from '../house/loaded-scripts.js';

/** KiB of JavaScript the worker loads, each file gzipped: its script and all static imports. */
export function workerSize(root: string): number {
  return gzipped(root, workerScripts(root));
}

/** KiB of JavaScript before the popup shows, gzipped: script tags, preloads, static imports. */
export function popupSize(root: string): number {
  return gzipped(root, pageScripts(root, 'src/popup/index.html'));
}

function gzipped(root: string, files: readonly string[]): number {
  const bytes = files.map((file) => gzipSync(readFileSync(join(root, file)), { level: 9 }).length);
  return bytes.reduce((sum, length) => sum + length, 0) / 1024;
}
