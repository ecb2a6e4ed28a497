import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sourcePackage } from './source-package';
import { type Files, zip } from './zip';

const KEY = '11111111-1111-4111-8111-111111111111';

async function unpacked(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'companion-source-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  return folder;
}

test('the source is what is tracked, with the API key the packages were built with', () => {
  const source = sourcePackage('.', KEY);
  expect(Object.keys(source)).toEqual(
    expect.arrayContaining(['README.md', 'package-lock.json', 'src/background/index.ts']),
  );
  expect(Object.keys(source).filter((name) => /^(dist|node_modules|\.git)\//.test(name))).toEqual(
    [],
  );
  expect(String(source['.env'])).toBe(`VITE_XAMAN_API_KEY=${KEY}\n`);
});

test('without git, and built in, the unpacked source gives the same source again', async () => {
  const source = sourcePackage('.', KEY);
  const folder = await unpacked(source);
  for (const made of ['node_modules/some/index.js', 'dist/chrome/manifest.json', 'npm-debug.log']) {
    await mkdir(dirname(join(folder, made)), { recursive: true });
    await writeFile(join(folder, made), 'made');
  }
  const again = sourcePackage(folder, KEY);
  expect(Object.keys(again).sort()).toEqual(Object.keys(source).sort());
  expect(Buffer.from(zip(again)).equals(Buffer.from(zip(source)))).toBe(true);
});
