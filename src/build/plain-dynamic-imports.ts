import type { Plugin } from 'vite';

/** Vite's helper for `import()`. */
const HELPER = '\0vite/preload-helper.js';

/**
 * Compiles `import()` to the language's own, without Vite's preload helper. The helper fetches the
 * module's dependencies and styles first. Here all modules are on the local disk, and modules that
 * are imported dynamically have no styles. The helper would be 5 % of the popup's scripts.
 */
export function plainDynamicImports(): Plugin {
  return {
    name: 'plain-dynamic-imports',
    apply: 'build',
    transform(code, id) {
      if (id !== HELPER) return undefined;
      if (!code.includes('__vitePreload')) {
        this.error(
          "Vite's preload helper no longer exports `__vitePreload`. Adapt src/build/plain-dynamic-imports.ts.",
        );
      }
      return { code: 'export const __vitePreload = (load) => load();', map: null };
    },
    writeBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        // Vite's list of modules and styles that the helper would have fetched.
        if (output.type === 'chunk' && output.code.includes('__vite__mapDeps')) {
          this.error(
            `${output.fileName} imports a module dynamically whose styles would not be loaded. Import the styles in the entry of the page.`,
          );
        }
      }
    },
  };
}

/** Keeps the preload tags of a page's HTML; a dynamic import preloads nothing. */
export function resolvePreloads(
  _file: string,
  dependencies: string[],
  { hostType }: { hostType: 'html' | 'js' },
): string[] {
  return hostType === 'html' ? dependencies : [];
}
