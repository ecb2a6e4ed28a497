import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const staticImport = /(?:\bfrom|\bimport)\s*["']([^"']+)["']/g;

/** A built file's static imports, followed to the end, itself included: what is loaded to run it. */
export function loadedWith(root: string, entries: readonly string[]): string[] {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, specifier = ''] of readFileSync(join(root, file), 'utf8').matchAll(
      staticImport,
    )) {
      if (/^\.?\.?\//.test(specifier)) visit(locate(dirname(file), specifier));
    }
  };
  for (const entry of entries) visit(entry);
  return [...seen];
}

/** The scripts of the worker: what the built manifest names, with its static imports. */
export function workerScripts(root: string): string[] {
  const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
  const { service_worker, scripts = [service_worker] } = manifest.background;
  return loadedWith(root, scripts);
}

/** The scripts of a built page: its script tags and module preloads, with their static imports. */
export function pageScripts(root: string, page: string): string[] {
  const html = readFileSync(join(root, page), 'utf8');
  const tags = [
    ...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"|<link\b[^>]*rel="modulepreload"[^>]*>/g),
  ];
  const files = tags.map(([tag, src]) => src ?? /href="([^"]+)"/.exec(tag)?.[1] ?? '');
  return loadedWith(
    root,
    files.filter(Boolean).map((file) => locate(dirname(page), file)),
  );
}

function locate(from: string, specifier: string): string {
  const file = specifier.startsWith('/') ? specifier.slice(1) : join(from, specifier);
  return normalize(file).replaceAll('\\', '/');
}
