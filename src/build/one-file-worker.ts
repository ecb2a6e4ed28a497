import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { asciiScripts } from './ascii-scripts.ts';
import type { LicenceCollector } from './licences.ts';
import { nativeApis } from './native-apis.ts';
import { shippedRooms } from './shipped-rooms.ts';

/**
 * Builds the worker as one file, which replaces CRXJS's loader and its chunks. A worker starts often,
 * and each file adds about a millisecond to the start.
 * @param entry the worker's module, as in the manifest
 * @param target the oldest browser, as in `build.target`
 */
export function oneFileWorker(
  entry: string,
  outDir: string,
  target: string,
  licences: LicenceCollector,
): Plugin {
  return {
    name: 'one-file-worker',
    apply: 'build',
    enforce: 'post',
    // The pages' bundle gets an empty worker: otherwise its scripts would contain the worker's modules.
    transform(_code, id) {
      return id.endsWith(entry) ? { code: 'export {};', map: null } : undefined;
    },
    async writeBundle(_options, bundle) {
      const inner = await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        plugins: [nativeApis(), asciiScripts(), shippedRooms(), licences.collect()],
        build: {
          write: false,
          target,
          // Its output is 5 % smaller than that of the default minifier.
          minify: 'terser',
          terserOptions: {
            ecma: 2020,
            compress: { passes: 3, hoist_funs: true, unsafe_arrows: true },
          },
          modulePreload: false,
          rollupOptions: {
            input: entry,
            output: { format: 'iife' },
            checks: { pluginTimings: false },
          },
        },
      });
      const outputs = 'output' in inner ? inner.output : [];
      const [worker, ...others] = outputs.flatMap((output) =>
        output.type === 'chunk' ? [output] : [],
      );
      if (!worker || others.length > 0) {
        throw new Error('The worker must be one file. Replace its import() by static imports.');
      }
      const chunk = Object.values(bundle).find(
        (output) => output.type === 'chunk' && output.facadeModuleId?.endsWith(entry),
      );
      const { background } = JSON.parse(await readFile(join(outDir, 'manifest.json'), 'utf8'));
      const [loader] = background.scripts ?? [background.service_worker];
      if (typeof loader !== 'string') {
        throw new Error(
          'The built manifest of CRXJS names no worker where this plugin looks for it. Adapt src/build/one-file-worker.ts.',
        );
      }
      await writeFile(join(outDir, loader), worker.code);
      if (chunk) await rm(join(outDir, chunk.fileName));
    },
  };
}
