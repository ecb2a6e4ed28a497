import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { expect, test } from 'vitest';
import { asciiScripts } from '../../src/build/ascii-scripts';
import { lightPolyfill } from '../../src/build/light-polyfill';
import { manifestFor } from '../../src/build/manifests';
import { fetchedAhead, plainLateImports } from '../../src/build/plain-late-imports';
import { preactWithoutMarkup } from '../../src/build/preact-without-markup';
import { usedInterfaces } from '../../src/build/used-interfaces';

const POLYFILL = 'node_modules/webextension-polyfill/dist/browser-polyfill.js';
const PREACT = 'node_modules/preact/dist/preact.mjs';

/** What a plugin makes of a module. Its guard throws here what it reports to the bundler. */
function transformed(plugin: Plugin, code: string, id: string): string {
  const context = {
    error: (message: string) => {
      throw new Error(message);
    },
  };
  const transform = plugin.transform as (this: unknown, code: string, id: string) => unknown;
  const result = transform.call(context, code, id) as { code: string } | undefined;
  return result?.code ?? code;
}

test('the polyfill keeps the interfaces that the adapters use, and no others', () => {
  const all = readFileSync(POLYFILL, 'utf8');
  const light = transformed(lightPolyfill(), all, POLYFILL);
  expect(light).toContain('"storage":');
  expect(light).not.toContain('"bookmarks"');
  expect(light.length).toBeLessThan(all.length);
});

test('the used interfaces are those the adapters name', () => {
  const used = usedInterfaces();
  expect(used.has('alarms.create')).toBe(true);
  expect(used.has('bookmarks')).toBe(false);
});

test('preact keeps everything but the branch that writes markup', () => {
  const whole = readFileSync(PREACT, 'utf8');
  const kept = transformed(preactWithoutMarkup(), whole, PREACT);
  expect(whole).toMatch(/\.innerHTML/);
  expect(kept).not.toMatch(/\.innerHTML/);
  expect(whole.length - kept.length).toBeLessThan(200);
});

test.each([
  ['the polyfill', lightPolyfill(), POLYFILL, 'src/build/light-polyfill.ts'],
  ['preact', preactWithoutMarkup(), PREACT, 'src/build/preact-without-markup.ts'],
  ['the helper', plainLateImports(), '\0vite/preload-helper.js', 'src/build/plain-late-imports.ts'],
])('%s that looks different stops the build and names the file to adapt', (_name, plugin, id, file) => {
  expect(() => transformed(plugin, 'export default 1;', id)).toThrow(file);
});

test('a plugin leaves other modules as they are', () => {
  for (const plugin of [lightPolyfill(), preactWithoutMarkup(), plainLateImports()]) {
    expect(transformed(plugin, 'export const a = 1;', '/x/src/a.ts')).toBe('export const a = 1;');
  }
});

test('characters beyond ASCII are escaped, astral ones as two halves', () => {
  const bundle = { 'a.js': { type: 'chunk', code: 'const a = "ü😀";' } };
  const generate = asciiScripts().generateBundle as (options: unknown, bundle: unknown) => void;
  generate({}, bundle);
  expect(bundle['a.js'].code).toBe('const a = "\\u00fc\\ud83d\\ude00";');
});

test('only a page’s own tags fetch ahead', () => {
  expect(fetchedAhead('', ['a.js'], { hostType: 'html' })).toEqual(['a.js']);
  expect(fetchedAhead('', ['a.js'], { hostType: 'js' })).toEqual([]);
});

test('each browser’s manifest has its own background and permissions', () => {
  const [chrome, firefox] = [manifestFor('chrome'), manifestFor('firefox')];
  expect(chrome.background).toHaveProperty('service_worker');
  expect(firefox.background).toHaveProperty('scripts');
  expect(firefox.permissions).toContain('cookies');
  expect(chrome.permissions).not.toContain('cookies');
  expect(chrome).not.toHaveProperty('browser_specific_settings');
});
