import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { asciiScripts } from './src/build/ascii-scripts.ts';
import { changelogNews } from './src/build/changelog-news.ts';
import { createLicenceCollector } from './src/build/licences.ts';
import { lightPolyfill } from './src/build/light-polyfill.ts';
import { manifestFor } from './src/build/manifests.ts';
import { oneFileWorker } from './src/build/one-file-worker.ts';
import { plainDynamicImports, resolvePreloads } from './src/build/plain-dynamic-imports.ts';
import { preactWithoutMarkup } from './src/build/preact-without-markup.ts';
import { shippedRooms } from './src/build/shipped-rooms.ts';

/** The oldest browsers the extension runs in, as in `manifest.json`. */
const TARGETS = { chrome: 'chrome120', firefox: 'firefox142' } as const;

/**
 * The modules that the popup needs at its start are one chunk, which the other pages share: of all
 * pages the popup opens most often.
 */
const POPUP_MODULES = /src\/(popup\/popup\.tsx|ui\/text\/page-language\.ts)$/;

/** `vite build` builds for Chromium, `vite build --mode firefox` for Firefox. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  const target = TARGETS[browser];
  const outDir = `dist/${browser}`;
  const manifest = manifestFor(browser);
  const licences = createLicenceCollector(outDir);
  return {
    plugins: [
      lightPolyfill(),
      preactWithoutMarkup(),
      plainDynamicImports(),
      changelogNews(manifest.version),
      preact(),
      crx({ manifest: manifest as ManifestV3Export, browser }),
      asciiScripts(),
      shippedRooms(),
      oneFileWorker('src/background/index.ts', outDir, target, licences),
      licences.collect(),
      licences.write(),
    ],
    worker: { plugins: () => [shippedRooms(), licences.collect()] },
    build: {
      outDir,
      target,
      modulePreload: { polyfill: false, resolveDependencies: resolvePreloads },
      rollupOptions: {
        // Minifying the worker takes most of the time, as it should.
        checks: { pluginTimings: false },
        input: {
          signIn: 'src/popup/sign-in.html',
          review: 'src/review/index.html',
          welcome: 'src/welcome/index.html',
          privacy: 'src/options/privacy.html',
        },
        output: { codeSplitting: { groups: [{ name: 'popup', test: POPUP_MODULES }] } },
      },
    },
  };
});
