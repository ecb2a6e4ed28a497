import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lintExtension } from '../../src/tools/packaging/lint';

const built = 'dist/firefox';

test('Mozilla’s linter has no error, warning or notice for the built extension', async () => {
  // If a message cannot be avoided, remove it from this list by its code and file, with the reason.
  expect(await lintExtension(built)).toEqual([]);
}, 60_000);

test('lintExtension returns the linter’s messages for an unsafe script', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'companion-lint-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(built, folder, { recursive: true });
  await writeFile(join(folder, 'bad.js'), 'document.body.innerHTML = location.hash; eval(name);');
  const found = (await lintExtension(folder)).join('\n');
  expect(found).toContain('UNSAFE_VAR_ASSIGNMENT');
  expect(found).toContain('DANGEROUS_EVAL');
}, 60_000);
