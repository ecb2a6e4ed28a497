import type { Plugin } from 'vite';

/** The code of preact that assigns `innerHTML`. */
const MARKUP_BRANCH =
  /\w+\?\([^()]*\([^()]*\.innerHTML\)\|\|\(\w+\.innerHTML=\w+\.__html\),\w+\.__k=\[\]\):/;

/**
 * Removes the branch of preact that implements `dangerouslySetInnerHTML`. This project never uses
 * it, and store reviewers ask about every `innerHTML` in a package.
 */
export function preactWithoutMarkup(): Plugin {
  return {
    name: 'preact-without-markup',
    transform(code, id) {
      if (!/preact\/dist\/preact\.m?js$/.test(id)) return undefined;
      const kept = code.replace(MARKUP_BRANCH, '');
      if (kept === code || /innerHTML\b(?!")/.test(kept)) {
        this.error(
          'The code of preact that assigns `innerHTML` has changed. Find it in its dist file and adapt MARKUP_BRANCH in src/build/preact-without-markup.ts.',
        );
      }
      return { code: kept, map: null };
    },
  };
}
