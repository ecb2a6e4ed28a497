import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isShipped } from '../../src/build/shipped-rooms';
import { sourceFiles } from '../../src/tools/repository/source-files';

test.each([
  'chrome',
  'firefox',
])('the build for %s lists the licence of every package the extension imports', (browser) => {
  const listed = readFileSync(`dist/${browser}/licences.txt`, 'utf8');
  const imported = sourceFiles()
    .filter(({ path }) => isShipped(`/${path}`, ''))
    .flatMap(({ imports }) => imports.filter(({ target, isTypeOnly }) => !target && !isTypeOnly))
    .map(({ specifier }) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '');
  expect(imported).toContain('preact');
  for (const name of new Set(imported)) {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
    expect(listed).toContain(`\n${name} ${version} (`);
  }
});
