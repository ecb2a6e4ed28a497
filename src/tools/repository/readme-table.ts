import { readFileSync } from 'node:fs';

/** A row of the README's table of permissions, without markdown. */
export interface PermissionRow {
  /** The permission's name in the manifest. */
  readonly permission: string;
  /** The text of the first column: `cookies (Firefox)`. */
  readonly label: string;
  readonly reason: string;
}

/** Reads the table under "What it may do and what it stores". */
export function readPermissionRows(): PermissionRow[] {
  const readme = readFileSync('README.md', 'utf8');
  const table = /^\| Permission \| Why \|\n.*\n((?:\|.*\n)+)/m.exec(readme)?.[1] ?? '';
  return [...table.matchAll(/^\| (`([^`]+)`.*?) \| (.+) \|$/gm)].map(
    ([, label = '', permission = '', reason = '']) => ({
      permission,
      label: stripMarkdown(label),
      reason: stripMarkdown(reason),
    }),
  );
}

/** Removes the markdown of code and emphasis; the stars of a host pattern stay. */
function stripMarkdown(text: string): string {
  return text.replace(/`([^`]*)`|\*([^*`]+)\*/g, (_whole, code, emphasis) => code ?? emphasis);
}
