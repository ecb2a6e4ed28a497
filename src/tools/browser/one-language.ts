import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of the built extension that speaks one language alone, for a browser that does not have
 * it: Debian's Chromium has English only, until `chromium-l10n` is installed.
 * @returns its folder, to be removed by who asked for it
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
