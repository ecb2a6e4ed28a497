import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { isShipped, shippedRooms } from '../../src/build/shipped-rooms';

const root = '/house';

test.each([
  ['/house/src/core/fields.ts', true],
  ['/house/src/popup/index.html?html-proxy&index=0.js', true],
  ['/house/node_modules/preact/dist/preact.mjs', true],
  ['\0vite/modulepreload-polyfill.js', true],
  ['/house/public/_locales/en/messages.json', true],
  ['/house/.github/CHANGELOG.md', true],
  ['/house/.github/SECURITY.md', false],
  ['/house/src/sandbox/sandbox.ts', false],
  ['/house/src/tools/browser/companion.ts', false],
  ['/house/src/build/licences.ts', false],
  ['/house/src/relay/relay.ts', false],
  ['/house/test/journeys/story.ts', false],
  ['\0/house/src/sandbox/state/clock.ts', false],
])('isShipped(%s) is %s', (module, expected) => {
  expect(isShipped(module, root)).toBe(expected);
});

/** Bundles one module with the plugin. */
async function bundle(entry: string): Promise<unknown> {
  const outDir = await mkdtemp(join(tmpdir(), 'companion-rooms-'));
  onTestFinished(() => rm(outDir, { recursive: true, force: true }));
  return await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    plugins: [shippedRooms()],
    build: { outDir, lib: { entry, formats: ['es'], fileName: 'out' } },
  });
}

test('the build accepts a module of a room that is shipped', async () => {
  await expect(bundle('src/core/fields.ts')).resolves.toBeDefined();
});

test('the build fails on a module of a room that is not shipped, and names it', async () => {
  await expect(bundle('src/sandbox/state/application.ts')).rejects.toThrow(
    /contains .*src\/sandbox\/state\/application\.ts/,
  );
});
