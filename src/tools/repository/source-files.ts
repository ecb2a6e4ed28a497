import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** A file of `src`, its path as it stands in the repository, with slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** As written: `./amount`, `preact`, `node:fs`. */
  readonly specifier: string;
  /** The file of the repository it leads to; undefined for a package. */
  readonly target: string | undefined;
  /** Gone after compiling: `import type …`, or braces in which every name is a type. */
  readonly typeOnly: boolean;
}

/** Every TypeScript file under a folder of the repository, with what it imports. */
export function sourceFiles(root = 'src'): SourceFile[] {
  return filesUnder(root)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return { path, text, imports: importsOf(path, text) };
    });
}

/** The paths of all files under a folder. */
export function filesUnder(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
    const path = `${root}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** The code without its comments; strings stay, and `//` inside one does not start a comment. */
export function withoutComments(text: string): string {
  return text.replace(
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (_whole, literal: string | undefined) => literal ?? ' ',
  );
}

/** The code without comments and without what its plain strings say. */
export function bareCode(text: string): string {
  return withoutComments(text).replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''");
}

const staticImport =
  /\b(?:import|export)\s+(type\s+)?((?:[\w$*{}\s,]+?)\s+from\s+)?['"]([^'"\n]+)['"]/g;
const dynamicImport = /\b(?:import|require)\s*\(\s*['"`]([^'"`\n]+)['"`]/g;

function importsOf(path: string, text: string): Import[] {
  const code = withoutComments(text);
  const found: Import[] = [];
  for (const [, type, names, specifier = ''] of code.matchAll(staticImport)) {
    found.push({
      specifier,
      target: resolveImport(path, specifier),
      typeOnly: type !== undefined || isAllTypes(names ?? ''),
    });
  }
  for (const [, specifier = ''] of code.matchAll(dynamicImport)) {
    found.push({ specifier, target: resolveImport(path, specifier), typeOnly: false });
  }
  return found;
}

function isAllTypes(names: string): boolean {
  const inside = /^\s*\{([^}]*)\}\s*from/.exec(names)?.[1];
  const list = (inside ?? '').split(',').map((name) => name.trim());
  const named = list.filter(Boolean);
  return named.length > 0 && named.every((name) => name.startsWith('type '));
}

function resolveImport(path: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const base = normalize(join(dirname(path), specifier.replace(/\?.*$/, ''))).replaceAll('\\', '/');
  const stem = base.replace(/\.jsx?$/, '');
  const tries = [base, `${stem}.ts`, `${stem}.tsx`, `${base}/index.ts`, `${base}/index.tsx`];
  return tries.find((file) => /\.\w+$/.test(file) && existsSync(file)) ?? base;
}
