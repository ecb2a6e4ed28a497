import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { sourcePackage } from './source-package';
import { unpacked } from './unpacked';
import { zip } from './zip';

const KEY = '11111111-1111-4111-8111-111111111111';

test('the source is what git does not ignore, with the API key the packages were built with', () => {
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
