import type { Plugin } from 'vite';

/** Vite's helper for `import()`. */
const HELPER = '\0vite/preload-helper.js';

/**
 * Makes a late import what the language says, without Vite's helper. The helper looks for modules and
 * styles to fetch ahead: our modules lie on the same disk, and what we load late has no styles of its
 * own. The helper would be a twentieth of the popup's scripts.
 */
export function plainLateImports(): Plugin {
  return {
    name: 'plain-late-imports',
    apply: 'build',
    transform(code, id) {
      if (id !== HELPER) return undefined;
      if (!code.includes('__vitePreload')) {
        this.error(
          "Vite's preload helper exports another function than `__vitePreload`: adapt src/build/plain-late-imports.ts.",
        );
      }
      return { code: 'export const __vitePreload = (load) => load();', map: null };
    },
    writeBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        // Vite's list of modules and styles to fetch first.
        if (output.type === 'chunk' && output.code.includes('__vite__mapDeps')) {
          this.error(
            `${output.fileName} loads a module late whose styles would be missing: import the styles where the page begins.`,
          );
        }
      }
    },
  };
}

/** A page's own tags fetch its first modules ahead; a late import fetches nothing ahead. */
export function fetchedAhead(
  _file: string,
  needed: string[],
  { hostType }: { hostType: 'html' | 'js' },
): string[] {
  return hostType === 'html' ? needed : [];
}
