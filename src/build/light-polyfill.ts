import type { Plugin } from 'vite';
import { findUsedApis } from './used-apis.ts';

/** The polyfill's table of all extension APIs. */
const API_TABLE = /(?<=const apiMetadata = )\{[\s\S]*?\n {6}\}(?=;)/;

/**
 * Reduces webextension-polyfill to the APIs that the adapters use, and exports it as a module without
 * copying. Its table of all APIs would be a third of a small worker. The bundler's CommonJS interop
 * copies every property, which makes the browser create every API: that costs start time and memory.
 */
export function lightPolyfill(): Plugin {
  return {
    name: 'light-polyfill',
    transform(code, id) {
      if (!id.includes('webextension-polyfill/dist')) return undefined;
      const [table] = API_TABLE.exec(code) ?? [];
      if (table === undefined) {
        this.error(
          'The table `apiMetadata` of webextension-polyfill has changed. Compare its dist file with API_TABLE in src/build/light-polyfill.ts.',
        );
      }
      const kept = JSON.stringify(pickUsedApis(JSON.parse(table), findUsedApis()));
      const body = code.replace(API_TABLE, () => kept);
      const head = 'const module = { exports: {} }; const { exports } = module;';
      return { code: `${head}\n${body}\nexport default module.exports;`, map: null };
    },
  };
}

/** The used part of the polyfill's table. The entry of a function (`minArgs`, …) is kept whole. */
function pickUsedApis(table: object, used: ReadonlySet<string>, path = ''): object {
  if ('minArgs' in table) return table;
  const entries = Object.entries(table) as [string, object][];
  const kept = entries.filter(([name]) => used.has(path + name));
  return Object.fromEntries(
    kept.map(([name, entry]) => [name, pickUsedApis(entry, used, `${path}${name}.`)]),
  );
}
