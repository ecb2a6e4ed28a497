import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["']([^"']+)["']/g;

/** All files that the browser loads to run the entries: the entries and their static imports. */
export function followStaticImports(root: string, entries: readonly string[]): string[] {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, specifier = ''] of readFileSync(join(root, file), 'utf8').matchAll(
      STATIC_IMPORT,
    )) {
      if (/^\.?\.?\//.test(specifier)) visit(resolveSpecifier(dirname(file), specifier));
    }
  };
  for (const entry of entries) visit(entry);
  return [...seen];
}

/** The scripts of the worker: those that the built manifest names, and their static imports. */
export function workerScripts(root: string): string[] {
  const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
  const { service_worker, scripts = [service_worker] } = manifest.background;
  return followStaticImports(root, scripts);
}

/** The scripts of a built page: its script tags and module preloads, and their static imports. */
export function pageScripts(root: string, page: string): string[] {
  const html = readFileSync(join(root, page), 'utf8');
  const tags = [
    ...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"|<link\b[^>]*rel="modulepreload"[^>]*>/g),
  ];
  const files = tags.map(([tag, src]) => src ?? /href="([^"]+)"/.exec(tag)?.[1] ?? '');
  return followStaticImports(
    root,
    files.filter(Boolean).map((file) => resolveSpecifier(dirname(page), file)),
  );
}

function resolveSpecifier(from: string, specifier: string): string {
  const file = specifier.startsWith('/') ? specifier.slice(1) : join(from, specifier);
  return normalize(file).replaceAll('\\', '/');
}
