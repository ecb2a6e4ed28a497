import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { build, defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { type Licences, licences } from './test/store/licences.ts';

/** What differs between the browsers the extension is built for. */
const BROWSERS = {
  chrome: { target: 'chrome120', manifest: chromeManifest() },
  firefox: { target: 'firefox142', manifest: firefoxManifest() },
} as const;

function chromeManifest() {
  const { browser_specific_settings: _firefox, ...own } = manifest;
  return own;
}

/**
 * Firefox has a background page that ends when idle in place of a worker. `cookies` shows it which
 * container a tab is in, and no cookie; the host, that a tab came to the redirect URL, which Firefox
 * for Android has no `identity` to say.
 */
function firefoxManifest() {
  const { key: _key, minimum_chrome_version: _version, background, ...own } = manifest;
  const id = createHash('sha1').update(own.browser_specific_settings.gecko.id).digest('hex');
  return {
    ...own,
    background: { scripts: [background.service_worker], type: 'module' },
    permissions: [...manifest.permissions, 'cookies'],
    host_permissions: [...manifest.host_permissions, `https://${id}.extensions.allizom.org/*`],
  };
}

/** The extension interfaces the adapters use, each name of a path as in `browser.alarms.create`. */
function usedInterfaces(): Set<string> {
  const names = readdirSync('src/adapters', { recursive: true, encoding: 'utf8' });
  const files = names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join('src/adapters', name), 'utf8'));
  const paths = [...files.join('\n').matchAll(/\bbrowser\s*\.(\w+)\s*\.(\w+)(?:\s*\.(\w+))?/g)];
  return new Set(
    paths.flatMap(([, ...names]) => names.map((_name, at) => names.slice(0, at + 1).join('.'))),
  );
}

/** The part of the polyfill's table that is used; a function's own numbers are kept whole. */
function usedPart(table: object, used: Set<string>, path = ''): object {
  if ('minArgs' in table) return table;
  const entries = Object.entries(table) as [string, object][];
  const kept = entries.filter(([name]) => used.has(path + name));
  return Object.fromEntries(
    kept.map(([name, entry]) => [name, usedPart(entry, used, `${path}${name}.`)]),
  );
}

/**
 * webextension-polyfill with the interfaces we use, its one export handed over as it is. Its table
 * of all interfaces is a third of a small worker; and the usual bridge from CommonJS copies every
 * property, which has the browser build every interface it has: slow to start, heavy to keep.
 */
function lightPolyfill(): Plugin {
  return {
    name: 'light-polyfill',
    transform(code, id) {
      if (!id.includes('webextension-polyfill/dist')) return undefined;
      const table = /(?<=const apiMetadata = )\{[\s\S]*?\n {6}\}(?=;)/;
      const all = JSON.parse(table.exec(code)?.[0] ?? '');
      const kept = usedPart(all, usedInterfaces());
      const body = code.replace(table, () => JSON.stringify(kept));
      const head = 'const module = { exports: {} }; const { exports } = module;';
      return { code: `${head}\n${body}\nexport default module.exports;`, map: null };
    },
  };
}

/**
 * The browser's own interfaces in place of the polyfill, for the worker alone: since Chrome 120 those
 * it uses answer with promises by themselves, and what is left for the polyfill to do is a sixth of
 * a script that starts often.
 */
function nativeInterfaces(): Plugin {
  const name = 'webextension-polyfill';
  return {
    name: 'native-interfaces',
    enforce: 'pre',
    resolveId: (source) => (source === name ? `\0${name}` : undefined),
    load: (id) =>
      id === `\0${name}` ? 'export default globalThis.browser ?? globalThis.chrome;' : undefined,
  };
}

/**
 * Preact without the branch that writes markup (`dangerouslySetInnerHTML`), which is banned here:
 * what is not in the package need not be trusted, nor explained to a store's reviewer.
 */
function preactWithoutMarkup(): Plugin {
  return {
    name: 'preact-without-markup',
    transform(code, id) {
      if (!/preact\/dist\/preact\.m?js$/.test(id)) return undefined;
      const branch =
        /\w+\?\([^()]*\([^()]*\.innerHTML\)\|\|\(\w+\.innerHTML=\w+\.__html\),\w+\.__k=\[\]\):/;
      const kept = code.replace(branch, '');
      if (/innerHTML\b(?!")/.test(kept))
        this.error('preact looks different now: see where it writes markup');
      return { code: kept, map: null };
    },
  };
}

/**
 * A late import as the language has it, in place of Vite's helper, which looks for what to fetch ahead
 * and for styles: what we load lies on the same disk, and what comes late here has no styles of its
 * own. The helper would be a twentieth of the popup's scripts.
 */
function plainLateImports(): Plugin {
  return {
    name: 'plain-late-imports',
    apply: 'build',
    transform(_code, id) {
      if (id !== '\0vite/preload-helper.js') return undefined;
      return { code: 'export const __vitePreload = (load) => load();', map: null };
    },
    writeBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        // Vite's list of what is to be there first.
        if (output.type === 'chunk' && output.code.includes('__vite__mapDeps'))
          this.error(`${output.fileName}: something comes late and would come without its styles`);
      }
    },
  };
}

/** A page's own tags fetch ahead what it begins with; a late import fetches nothing ahead. */
function fetchedAhead(_file: string, needed: string[], { hostType }: { hostType: 'html' | 'js' }) {
  return hostType === 'html' ? needed : [];
}

/**
 * Escapes the few characters beyond ASCII: a single one makes the browser keep the whole script with
 * two bytes a character, which is slower to start and twice as heavy.
 */
function asciiScripts(): Plugin {
  const toEscape = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return {
    name: 'ascii-scripts',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk') output.code = output.code.replace(/[^\0-\x7f]/g, toEscape);
      }
    },
  };
}

/**
 * Puts the worker into one file in place of CRXJS's loader and its chunks: a worker starts often,
 * and each file costs it about a millisecond.
 */
function oneFileWorker(entry: string, outDir: string, target: string, packages: Licences): Plugin {
  return {
    name: 'one-file-worker',
    apply: 'build',
    enforce: 'post',
    // The pages' bundle has only its name: else what the worker alone uses would be in their scripts.
    transform(_code, id) {
      return id.endsWith(entry) ? { code: 'export {};', map: null } : undefined;
    },
    async writeBundle(_options, bundle) {
      const inner = await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        plugins: [nativeInterfaces(), asciiScripts(), packages.note()],
        build: {
          write: false,
          target,
          // A twentieth smaller than the default's work: it counts in a script that starts often.
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
      if (!worker || others.length > 0) throw new Error('the worker must be one file');
      const chunk = Object.values(bundle).find(
        (output) => output.type === 'chunk' && output.facadeModuleId?.endsWith(entry),
      );
      const { background } = JSON.parse(await readFile(join(outDir, 'manifest.json'), 'utf8'));
      const [loader] = background.scripts ?? [background.service_worker];
      await writeFile(join(outDir, loader), worker.code);
      if (chunk) await rm(join(outDir, chunk.fileName));
    },
  };
}

/** `vite build` is for Chromium; with `--mode firefox` for Firefox. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  const { target, manifest } = BROWSERS[browser];
  const outDir = `dist/${browser}`;
  const packages = licences(outDir);
  return {
    plugins: [
      lightPolyfill(),
      preactWithoutMarkup(),
      plainLateImports(),
      preact(),
      crx({ manifest: manifest as ManifestV3Export, browser }),
      asciiScripts(),
      oneFileWorker('src/background/index.ts', outDir, target, packages),
      packages.note(),
      packages.write(),
    ],
    worker: { plugins: () => [packages.note()] },
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
        // The popup opens oftenest: what it needs comes as one piece, which the other pages share.
        output: {
          codeSplitting: {
            groups: [{ name: 'popup', test: /src\/(popup\/popup\.tsx|ui\/page-language\.ts)$/ }],
          },
        },
      },
    },
  };
});
