import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { dependencies } from '../../package.json' with { type: 'json' };
import { describeMissingPackage } from '../../src/sandbox/missing-package';

/** The repository's source, with the packages that `npm ci --omit=dev` installs. */
async function checkoutWithoutDevelopmentPackages(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'companion-omit-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const name of ['src', 'package.json', 'manifest.json', 'tsconfig.json'])
    await cp(name, join(folder, name), { recursive: true });
  for (const name of Object.keys(dependencies)) {
    const link = join(folder, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(resolve('node_modules', name), link, 'junction');
  }
  return folder;
}

test.each([
  ['the sandbox', 'src/sandbox/main.ts'],
  ['npm start', 'src/tools/tour/main.ts'],
])('%s names the package it lacks without the development packages', async (_name, entry) => {
  const cwd = await checkoutWithoutDevelopmentPackages();
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', entry], { cwd });
  const { stderr } = await run.catch((error: { stderr: string }) => error);
  expect(stderr).toMatch(/^The package \S+ is not installed\. .* Run: npm ci\n$/);
});

test('describeMissingPackage has no message for other errors', () => {
  expect(describeMissingPackage(new Error('listen EADDRINUSE'))).toBeUndefined();
  expect(describeMissingPackage('text')).toBeUndefined();
});
