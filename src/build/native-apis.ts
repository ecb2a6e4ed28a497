import type { Plugin } from 'vite';

const POLYFILL = 'webextension-polyfill';

/**
 * Replaces the polyfill by the browser's own APIs in the worker. Since Chrome 120 the APIs that the
 * worker uses return promises, and the polyfill would be a sixth of a script that starts often.
 */
export function nativeApis(): Plugin {
  return {
    name: 'native-apis',
    enforce: 'pre',
    resolveId: (source) => (source === POLYFILL ? `\0${POLYFILL}` : undefined),
    load: (id) =>
      id === `\0${POLYFILL}`
        ? 'export default globalThis.browser ?? globalThis.chrome;'
        : undefined,
  };
}
