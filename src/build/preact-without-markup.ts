import type { Plugin } from 'vite';

/** Where preact writes markup. */
const BRANCH =
  /\w+\?\([^()]*\([^()]*\.innerHTML\)\|\|\(\w+\.innerHTML=\w+\.__html\),\w+\.__k=\[\]\):/;

/**
 * Removes the branch of preact that writes markup (`dangerouslySetInnerHTML`), which is banned here:
 * code that is not in the package needs no trust, and no explanation to a store's reviewer.
 */
export function preactWithoutMarkup(): Plugin {
  return {
    name: 'preact-without-markup',
    transform(code, id) {
      if (!/preact\/dist\/preact\.m?js$/.test(id)) return undefined;
      const kept = code.replace(BRANCH, '');
      if (kept === code || /innerHTML\b(?!")/.test(kept)) {
        this.error(
          'preact writes markup in another place than before: find `innerHTML` in its dist file and adapt BRANCH in src/build/preact-without-markup.ts.',
        );
      }
      return { code: kept, map: null };
    },
  };
}
