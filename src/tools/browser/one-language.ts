import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Copies the built extension with the texts of one language only. With the copy a test can show a
 * language that the browser lacks: Debian's Chromium has only English without `chromium-l10n`.
 * @returns the folder of the copy; the caller removes it
 */
export async function copyInOneLanguage(dir: string, language: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'companion-language-'));
  await cp(dir, copy, { recursive: true });
  for (const other of await readdir(join(copy, '_locales'))) {
    if (other !== language) await rm(join(copy, '_locales', other), { recursive: true });
  }
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, default_locale: language }));
  return copy;
}
