import type { Plugin } from 'vite';

const NAME = 'webextension-polyfill';

/**
 * Gives the worker the browser's own interfaces in place of the polyfill. Since Chrome 120 those that
 * the worker uses return promises by themselves, and the rest of the polyfill would be a sixth of a
 * script that starts often.
 */
export function nativeInterfaces(): Plugin {
  return {
    name: 'native-interfaces',
    enforce: 'pre',
    resolveId: (source) => (source === NAME ? `\0${NAME}` : undefined),
    load: (id) =>
      id === `\0${NAME}` ? 'export default globalThis.browser ?? globalThis.chrome;' : undefined,
  };
}
