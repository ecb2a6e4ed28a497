import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';

/** Chromium's id of an unpacked extension: a hash of the manifest's `key`, else of the folder's path. */
export async function extensionId(dir: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8'));
  const key = (manifest as { key?: unknown }).key;
  const source = typeof key === 'string' ? Buffer.from(key, 'base64') : await realpath(dir);
  const digest = createHash('sha256').update(source).digest('hex').slice(0, 32);
  return [...digest].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}
