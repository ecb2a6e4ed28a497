import type { Plugin } from 'vite';

/**
 * Escapes all characters outside ASCII. With a single one the browser stores the whole script with
 * two bytes per character, which doubles its memory and slows its start.
 */
export function asciiScripts(): Plugin {
  return {
    name: 'ascii-scripts',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk')
          output.code = output.code.replace(/[^\0-\x7f]/g, escapeCharacter);
      }
    },
  };
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
