import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyBuild } from '../../../../src/tools/bench/builds/copy-build';
import { extensionId } from '../../../../src/tools/browser/chromium/extension-id';
import { writeExtension } from '../../../../src/tools/browser/throwaway-extension';

test('a copy is another extension in both browsers, with the files that were added', async () => {
  const build = await writeExtension(
    { key: 'MIIB', browser_specific_settings: { gecko: { id: 'own@companion.example' } } },
    { 'worker.js': 'own' },
  );
  const copies = [await copyBuild(build, { 'floor.js': 'floor' }), await copyBuild(build)];
  try {
    const [first = '', second = ''] = copies;
    const geckoIds = await Promise.all([build, ...copies].map(geckoIdOf));
    const ids = await Promise.all([build, ...copies].map(extensionId));
    expect(new Set(geckoIds).size).toBe(3);
    expect(new Set(ids).size).toBe(3);
    expect(await readFile(join(first, 'floor.js'), 'utf8')).toBe('floor');
    expect(await readFile(join(second, 'worker.js'), 'utf8')).toBe('own');
  } finally {
    for (const folder of [build, ...copies]) await rm(folder, { recursive: true });
  }
});

async function geckoIdOf(folder: string): Promise<unknown> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}
