import { loadEnv } from 'vite';
import { extensionPackage } from './extension-package';
import { sourcePackage } from './source-package';
import { zip } from './zip';

/** The API key the extension is built with. As in Vite, the environment wins over the `.env` file. */
export function readApiKey(): string {
  return loadEnv('production', '.').VITE_XAMAN_API_KEY ?? '';
}

/** The zip files for the stores, made of the built extensions and the source. */
export function createPackages(): Record<'chrome' | 'firefox' | 'source', Uint8Array> {
  return {
    chrome: zip(extensionPackage('dist/chrome')),
    firefox: zip(extensionPackage('dist/firefox')),
    source: zip(sourcePackage('.', readApiKey())),
  };
}
