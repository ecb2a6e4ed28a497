import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BROWSER } from './launch-companion';

interface ManifestBackground {
  readonly service_worker?: string;
  readonly scripts?: readonly string[];
  readonly type?: 'module';
}

/**
 * Writes a small unpacked extension to a temporary folder and returns the folder. In Firefox the
 * worker becomes an event page.
 */
export async function writeExtension(
  { background, ...manifest }: { background?: ManifestBackground; [key: string]: unknown },
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'extension-'));
  const worker = BROWSER === 'firefox' ? background?.service_worker : undefined;
  const backgroundEntry = background && { background: worker ? { scripts: [worker] } : background };
  const full = {
    manifest_version: 3,
    name: 'throwaway',
    version: '1.0',
    ...manifest,
    ...backgroundEntry,
  };
  for (const [name, text] of Object.entries({ ...files, 'manifest.json': JSON.stringify(full) })) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), text);
  }
  return dir;
}
