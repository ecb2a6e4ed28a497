import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BROWSER } from './companion';

interface Background {
  readonly service_worker?: string;
  readonly scripts?: readonly string[];
  readonly type?: 'module';
}

/**
 * Writes a small unpacked extension to a fresh folder and gives back the folder. A worker becomes an
 * event page where the browser has no workers.
 */
export async function writeExtension(
  { background, ...manifest }: { background?: Background; [key: string]: unknown },
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'extension-'));
  const worker = BROWSER === 'firefox' ? background?.service_worker : undefined;
  const own = background && { background: worker ? { scripts: [worker] } : background };
  const whole = { manifest_version: 3, name: 'throwaway', version: '1.0', ...manifest, ...own };
  for (const [name, text] of Object.entries({ ...files, 'manifest.json': JSON.stringify(whole) })) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), text);
  }
  return dir;
}
