import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes a small unpacked extension to a fresh folder and gives back the folder. */
export async function writeExtension(
  manifest: object,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'extension-'));
  const whole = { manifest_version: 3, name: 'throwaway', version: '1.0', ...manifest };
  for (const [name, text] of Object.entries({ ...files, 'manifest.json': JSON.stringify(whole) })) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), text);
  }
  return dir;
}
