import { loadEnv } from 'vite';
import { extensionPackage } from './extension-package';
import { sourcePackage } from './source-package';
import { zip } from './zip';

/** The API key the extension is built with, as Vite finds it: the environment's, else the file's. */
export function apiKey(): string {
  return loadEnv('production', '.').VITE_XAMAN_API_KEY ?? '';
}

/** What the stores are given of what is built, by what stands in the file's name. */
export function packages(): Record<'chrome' | 'firefox' | 'source', Uint8Array> {
  return {
    chrome: zip(extensionPackage('dist/chrome')),
    firefox: zip(extensionPackage('dist/firefox')),
    source: zip(sourcePackage('.', apiKey())),
  };
}
