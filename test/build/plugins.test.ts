import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { expect, test } from 'vitest';
import { asciiScripts } from '../../src/build/ascii-scripts';
import { lightPolyfill } from '../../src/build/light-polyfill';
import { manifestFor } from '../../src/build/manifests';
import { plainDynamicImports, resolvePreloads } from '../../src/build/plain-dynamic-imports';
import { preactWithoutMarkup } from '../../src/build/preact-without-markup';
import { findUsedApis } from '../../src/build/used-apis';

const POLYFILL = 'node_modules/webextension-polyfill/dist/browser-polyfill.js';
const PREACT = 'node_modules/preact/dist/preact.mjs';

/** Runs a plugin on a module. Throws the errors that the plugin reports to the bundler. */
function transform(plugin: Plugin, code: string, id: string): string {
  const context = {
    error: (message: string) => {
      throw new Error(message);
    },
  };
  const hook = plugin.transform as (this: unknown, code: string, id: string) => unknown;
  const result = hook.call(context, code, id) as { code: string } | undefined;
  return result?.code ?? code;
}

test('lightPolyfill keeps only the APIs that the adapters use', () => {
  const all = readFileSync(POLYFILL, 'utf8');
  const light = transform(lightPolyfill(), all, POLYFILL);
  expect(light).toContain('"storage":');
  expect(light).not.toContain('"bookmarks"');
  expect(light.length).toBeLessThan(all.length);
});

test('findUsedApis lists the APIs that the adapters name', () => {
  const used = findUsedApis();
  expect(used.has('alarms.create')).toBe(true);
  expect(used.has('bookmarks')).toBe(false);
});

test('preactWithoutMarkup removes only the branch that assigns innerHTML', () => {
  const whole = readFileSync(PREACT, 'utf8');
  const kept = transform(preactWithoutMarkup(), whole, PREACT);
  expect(whole).toMatch(/\.innerHTML/);
  expect(kept).not.toMatch(/\.innerHTML/);
  expect(whole.length - kept.length).toBeLessThan(200);
});

test.each([
  ['the polyfill', lightPolyfill(), POLYFILL, 'src/build/light-polyfill.ts'],
  ['preact', preactWithoutMarkup(), PREACT, 'src/build/preact-without-markup.ts'],
  [
    'the preload helper',
    plainDynamicImports(),
    '\0vite/preload-helper.js',
    'src/build/plain-dynamic-imports.ts',
  ],
])('the build fails and names the file to adapt when %s has changed', (_name, plugin, id, file) => {
  expect(() => transform(plugin, 'export default 1;', id)).toThrow(file);
});

test('the plugins do not change other modules', () => {
  for (const plugin of [lightPolyfill(), preactWithoutMarkup(), plainDynamicImports()]) {
    expect(transform(plugin, 'export const a = 1;', '/x/src/a.ts')).toBe('export const a = 1;');
  }
});

test('asciiScripts escapes characters outside ASCII, those above U+FFFF as surrogate pairs', () => {
  const bundle = { 'a.js': { type: 'chunk', code: 'const a = "ü😀";' } };
  const generate = asciiScripts().generateBundle as (options: unknown, bundle: unknown) => void;
  generate({}, bundle);
  expect(bundle['a.js'].code).toBe('const a = "\\u00fc\\ud83d\\ude00";');
});

test('resolvePreloads keeps the preloads of HTML and drops those of dynamic imports', () => {
  expect(resolvePreloads('', ['a.js'], { hostType: 'html' })).toEqual(['a.js']);
  expect(resolvePreloads('', ['a.js'], { hostType: 'js' })).toEqual([]);
});

test('manifestFor gives each browser its own background and permissions', () => {
  const [chrome, firefox] = [manifestFor('chrome'), manifestFor('firefox')];
  expect(chrome.background).toHaveProperty('service_worker');
  expect(firefox.background).toHaveProperty('scripts');
  expect(firefox.permissions).toContain('cookies');
  expect(chrome.permissions).not.toContain('cookies');
  expect(chrome).not.toHaveProperty('browser_specific_settings');
});
