import type { Plugin } from 'vite';
import { usedInterfaces } from './used-interfaces.ts';

/** The table of all interfaces inside the polyfill. */
const TABLE = /(?<=const apiMetadata = )\{[\s\S]*?\n {6}\}(?=;)/;

/**
 * Reduces webextension-polyfill to the interfaces that the adapters use, and exports it as it is.
 * Its table of all interfaces is a third of a small worker. The usual bridge from CommonJS copies
 * every property, which makes the browser create every interface: slow to start, heavy to keep.
 */
export function lightPolyfill(): Plugin {
  return {
    name: 'light-polyfill',
    transform(code, id) {
      if (!id.includes('webextension-polyfill/dist')) return undefined;
      const [table] = TABLE.exec(code) ?? [];
      if (table === undefined) {
        this.error(
          'webextension-polyfill has no table `apiMetadata` where it was: compare its dist file with TABLE in src/build/light-polyfill.ts.',
        );
      }
      const kept = JSON.stringify(usedPart(JSON.parse(table), usedInterfaces()));
      const body = code.replace(TABLE, () => kept);
      const head = 'const module = { exports: {} }; const { exports } = module;';
      return { code: `${head}\n${body}\nexport default module.exports;`, map: null };
    },
  };
}

/** The part of the polyfill's table that is used; a function's own numbers are kept whole. */
function usedPart(table: object, used: ReadonlySet<string>, path = ''): object {
  if ('minArgs' in table) return table;
  const entries = Object.entries(table) as [string, object][];
  const kept = entries.filter(([name]) => used.has(path + name));
  return Object.fromEntries(
    kept.map(([name, entry]) => [name, usedPart(entry, used, `${path}${name}.`)]),
  );
}
