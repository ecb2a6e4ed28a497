import type { HeapPart, HeapParts } from './heap-parts';

const SHOWN = 20;

/** The largest parts of a heap as text. */
export function heapTable({ scripts, constructors }: HeapParts): string {
  return [
    'allocated and alive, by script (sampled)',
    ...lines(scripts),
    '',
    'on the heap, by constructor',
    ...lines(constructors),
  ].join('\n');
}

function lines(parts: readonly HeapPart[]): string[] {
  return parts.slice(0, SHOWN).map(({ name, bytes, count }) => {
    const size = `${(bytes / 1024).toFixed(1)} KiB`;
    return `${size.padStart(12)} ${String(count).padStart(7)} ${name.slice(0, 80)}`;
  });
}
