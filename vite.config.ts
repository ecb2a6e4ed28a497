import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { asciiScripts } from './src/build/ascii-scripts.ts';
import { licences } from './src/build/licences.ts';
import { lightPolyfill } from './src/build/light-polyfill.ts';
import { manifestFor } from './src/build/manifests.ts';
import { oneFileWorker } from './src/build/one-file-worker.ts';
import { fetchedAhead, plainLateImports } from './src/build/plain-late-imports.ts';
import { preactWithoutMarkup } from './src/build/preact-without-markup.ts';
import { shippedRooms } from './src/build/shipped-rooms.ts';

/** The oldest browsers the extension runs in, as in `manifest.json`. */
const TARGETS = { chrome: 'chrome120', firefox: 'firefox142' } as const;

/** The popup opens most often: its first modules are one chunk, which the other pages share. */
const POPUP = /src\/(popup\/popup\.tsx|ui\/text\/page-language\.ts)$/;

/** `vite build` is for Chromium; with `--mode firefox` for Firefox. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  const target = TARGETS[browser];
  const outDir = `dist/${browser}`;
  const packages = licences(outDir);
  return {
    plugins: [
      lightPolyfill(),
      preactWithoutMarkup(),
      plainLateImports(),
      preact(),
      crx({ manifest: manifestFor(browser) as ManifestV3Export, browser }),
      asciiScripts(),
      shippedRooms(),
      oneFileWorker('src/background/index.ts', outDir, target, packages),
      packages.note(),
      packages.write(),
    ],
    worker: { plugins: () => [shippedRooms(), packages.note()] },
    build: {
      outDir,
      target,
      modulePreload: { polyfill: false, resolveDependencies: fetchedAhead },
      rollupOptions: {
        input: {
          signIn: 'src/popup/sign-in.html',
          review: 'src/review/index.html',
          privacy: 'src/options/privacy.html',
        },
        output: { codeSplitting: { groups: [{ name: 'popup', test: POPUP }] } },
      },
    },
  };
});
