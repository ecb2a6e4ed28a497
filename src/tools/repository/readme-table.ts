import { readFileSync } from 'node:fs';

/** A row of the README's table of permissions, without its marks of markdown. */
export interface PermissionRow {
  /** As in the manifest. */
  readonly permission: string;
  /** As it stands in the first column: `cookies (Firefox)`. */
  readonly shown: string;
  readonly why: string;
}

/** The rows of the table under "What it may do and what it stores". */
export function permissionRows(): PermissionRow[] {
  const readme = readFileSync('README.md', 'utf8');
  const table = /^\| Permission \| Why \|\n.*\n((?:\|.*\n)+)/m.exec(readme)?.[1] ?? '';
  return [...table.matchAll(/^\| (`([^`]+)`.*?) \| (.+) \|$/gm)].map(
    ([, shown = '', permission = '', why = '']) => ({
      permission,
      shown: plain(shown),
      why: plain(why),
    }),
  );
}

/** Markdown's code and emphasis taken off; the stars of a host stay. */
function plain(text: string): string {
  return text.replace(/`([^`]*)`|\*([^*`]+)\*/g, (_whole, code, stressed) => code ?? stressed);
}
