import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageScripts, workerScripts } from '../../repository/loaded-scripts';
import { type Figure, figure } from '../figure';

/** KiB of JavaScript, each file gzipped: of the worker, and of the popup before it shows. */
export function sizeFigures(root: string): Figure[] {
  const worker = gzipped(root, workerScripts(root));
  const popup = gzipped(root, pageScripts(root, 'src/popup/index.html'));
  return [figure('worker_js_gz_kib', worker, 17.5), figure('popup_js_gz_kib', popup, 22)];
}

function gzipped(root: string, files: readonly string[]): number {
  const bytes = files.map((file) => gzipSync(readFileSync(join(root, file)), { level: 9 }).length);
  return bytes.reduce((sum, length) => sum + length, 0) / 1024;
}
