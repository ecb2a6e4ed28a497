import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findPackageFolder, formatLicences } from '../../src/build/licences';

test.each([
  ['/x/node_modules/idb/build/index.js', '/x/node_modules/idb'],
  ['/x/node_modules/@noble/curves/utils.js', '/x/node_modules/@noble/curves'],
  ['\0/x/node_modules/qr/index.js?commonjs-module', '/x/node_modules/qr'],
  ['/x/node_modules/a/node_modules/b/index.js', '/x/node_modules/a/node_modules/b'],
  ['\0rolldown/runtime.js', 'node_modules/rolldown'],
  ['\0vite/preload-helper.js', 'node_modules/vite'],
  ['/x/src/core/address.ts', undefined],
  ['\0webextension-polyfill', undefined],
])('findPackageFolder finds the package of %j: %s', (module, folder) => {
  expect(findPackageFolder(module)).toBe(folder);
});

test('formatLicences refuses a package without a licence file and lists equal packages once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'companion-licence-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'package.json'), '{ "name": "free", "version": "1.0.0" }');
  expect(() => formatLicences([folder])).toThrow('has no licence file');
  await writeFile(join(folder, 'LICENSE.txt'), 'Do as you please.\r\n');
  expect(formatLicences([folder, folder]).match(/Do as you please\.\n$/g)).toHaveLength(1);
});
