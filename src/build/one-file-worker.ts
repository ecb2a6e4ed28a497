import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { asciiScripts } from './ascii-scripts.ts';
import type { Licences } from './licences.ts';
import { nativeInterfaces } from './native-interfaces.ts';
import { shippedRooms } from './shipped-rooms.ts';

/**
 * Puts the worker into one file in place of CRXJS's loader and its chunks. A worker starts often, and
 * each file costs it about a millisecond.
 * @param entry the worker's module, as the manifest names it
 */
export function oneFileWorker(
  entry: string,
  outDir: string,
  target: string,
  packages: Licences,
): Plugin {
  return {
    name: 'one-file-worker',
    apply: 'build',
    enforce: 'post',
    // The pages' bundle keeps the name only. Otherwise the worker's own modules would be in its scripts.
    transform(_code, id) {
      return id.endsWith(entry) ? { code: 'export {};', map: null } : undefined;
    },
    async writeBundle(_options, bundle) {
      const inner = await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        plugins: [nativeInterfaces(), asciiScripts(), shippedRooms(), packages.note()],
        build: {
          write: false,
          target,
          // A twentieth smaller than the default minifier's output, in a script that starts often.
          minify: 'terser',
          terserOptions: {
            ecma: 2020,
            compress: { passes: 3, hoist_funs: true, unsafe_arrows: true },
          },
          modulePreload: false,
          rollupOptions: { input: entry, output: { format: 'iife' } },
        },
      });
      const outputs = 'output' in inner ? inner.output : [];
      const [worker, ...others] = outputs.flatMap((output) =>
        output.type === 'chunk' ? [output] : [],
      );
      if (!worker || others.length > 0) {
        throw new Error('The worker must be one file: import statically what it loads late.');
      }
      const chunk = Object.values(bundle).find(
        (output) => output.type === 'chunk' && output.facadeModuleId?.endsWith(entry),
      );
      const { background } = JSON.parse(await readFile(join(outDir, 'manifest.json'), 'utf8'));
      const [loader] = background.scripts ?? [background.service_worker];
      if (typeof loader !== 'string') {
        throw new Error(
          'CRXJS names the worker in another place of the built manifest: adapt src/build/one-file-worker.ts.',
        );
      }
      await writeFile(join(outDir, loader), worker.code);
      if (chunk) await rm(join(outDir, chunk.fileName));
    },
  };
}
