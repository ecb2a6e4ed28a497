import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ZipFiles } from '../../../src/tools/packaging/zip';

/** Writes the files to a temporary folder and returns it; it is removed when the test ends. */
export async function unpack(files: ZipFiles): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'companion-unpacked-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  return folder;
}
