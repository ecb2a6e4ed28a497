import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** A source file; its path starts at the root of the repository and has slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** As written: `./amount`, `preact`, `node:fs`. */
  readonly specifier: string;
  /** The imported file of the repository; undefined for a package. */
  readonly target: string | undefined;
  /** Whether compiling removes it: `import type …`, or every name in the braces is a type. */
  readonly isTypeOnly: boolean;
}

/** Reads every TypeScript file in a folder of the repository and its subfolders. */
export function sourceFiles(root = 'src'): SourceFile[] {
  return listFiles(root)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return { path, text, imports: parseImports(path, text) };
    });
}

/** The paths of all files in a folder and its subfolders; none when the folder does not exist. */
export function listFiles(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
    const path = `${root}/${entry.name}`;
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

/** Removes the comments. Strings stay; `//` inside a string does not start a comment. */
export function stripComments(text: string): string {
  return text.replace(
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (_whole, literal: string | undefined) => literal ?? ' ',
  );
}

/** Removes the comments and the contents of quoted strings; template literals stay. */
export function stripCommentsAndStrings(text: string): string {
  return stripComments(text).replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''");
}

const STATIC_IMPORT =
  /\b(?:import|export)\s+(type\s+)?((?:[\w$*{}\s,]+?)\s+from\s+)?['"]([^'"\n]+)['"]/g;
const DYNAMIC_IMPORT = /\b(?:import|require)\s*\(\s*['"`]([^'"`\n]+)['"`]/g;

function parseImports(path: string, text: string): Import[] {
  const code = stripComments(text);
  const found: Import[] = [];
  for (const [, type, names, specifier = ''] of code.matchAll(STATIC_IMPORT)) {
    found.push({
      specifier,
      target: resolveImport(path, specifier),
      isTypeOnly: type !== undefined || hasOnlyTypes(names ?? ''),
    });
  }
  for (const [, specifier = ''] of code.matchAll(DYNAMIC_IMPORT)) {
    found.push({ specifier, target: resolveImport(path, specifier), isTypeOnly: false });
  }
  return found;
}

function hasOnlyTypes(names: string): boolean {
  const inside = /^\s*\{([^}]*)\}\s*from/.exec(names)?.[1];
  const imported = (inside ?? '').split(',').map((name) => name.trim());
  const present = imported.filter(Boolean);
  return present.length > 0 && present.every((name) => name.startsWith('type '));
}

function resolveImport(path: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const base = normalize(join(dirname(path), specifier.replace(/\?.*$/, ''))).replaceAll('\\', '/');
  const stem = base.replace(/\.jsx?$/, '');
  const candidates = [base, `${stem}.ts`, `${stem}.tsx`, `${base}/index.ts`, `${base}/index.tsx`];
  return candidates.find((file) => /\.\w+$/.test(file) && existsSync(file)) ?? base;
}
