import type { Plugin } from 'vite';

/**
 * Escapes characters beyond ASCII. A single one makes the browser keep the whole script with two
 * bytes a character, which is slower to start and twice as heavy.
 */
export function asciiScripts(): Plugin {
  return {
    name: 'ascii-scripts',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk') output.code = output.code.replace(/[^\0-\x7f]/g, escaped);
      }
    },
  };
}

function escaped(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
