import type { Block } from './block';
import type { Facet } from './line';
import { CHOICES, type Filters, isHashPart } from './query';

/** A block in memory, with where each line of its texts ends. */
export interface OpenBlock {
  readonly block: Block;
  readonly wordEnds: Uint32Array;
  readonly hashEnds: Uint32Array;
  /** Every name in the columns that are searched, a line each, and where each ends. */
  readonly names: string;
  readonly nameEnds: Uint32Array;
}

/** The columns whose names are searched, in the order in which their names stand in `names`. */
const SEARCHED = ['type', 'site', 'to', 'account', 'network'] as const satisfies Facet[];

/** @param said what a name is searched by: for a place, what the user calls it too */
export function openBlock(block: Block, said: (facet: Facet, name: string) => string): OpenBlock {
  const all = SEARCHED.flatMap((facet) =>
    block.facets[facet].names.map((name) => said(facet, name)),
  );
  const names = all.map((name) => `${name.toLowerCase().replaceAll('\n', ' ')}\n`).join('');
  const { words, hashes } = block;
  return {
    block,
    wordEnds: endsOf(words),
    hashEnds: endsOf(hashes),
    names,
    nameEnds: endsOf(names),
  };
}

function endsOf(text: string): Uint32Array {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return Uint32Array.from(ends);
}

/**
 * Which lines of a block are wanted: 1 for each that is.
 * @param words lower case
 * @returns undefined when none is
 */
export function searchBlock(
  open: OpenBlock,
  words: readonly string[],
  filters: Filters,
): Uint8Array | undefined {
  const wanted = filtered(open.block, filters);
  if (!wanted) return undefined;
  for (const word of words) {
    const found = linesWith(open, word);
    let left = false;
    for (let at = 0; at < wanted.length; at += 1) {
      if (!found[at]) wanted[at] = 0;
      else if (wanted[at]) left = true;
    }
    if (!left) return undefined;
  }
  return wanted;
}

function filtered({ created, facets }: Block, filters: Filters): Uint8Array | undefined {
  const wanted = new Uint8Array(created.length).fill(1);
  for (const choice of CHOICES) {
    const value = filters[choice];
    if (value === undefined) continue;
    const { names, codes } = facets[choice];
    const code = names.indexOf(value);
    if (code < 0) return undefined;
    for (let at = 0; at < codes.length; at += 1) if (codes[at] !== code) wanted[at] = 0;
  }
  const { from = -Infinity, until = Infinity } = filters;
  if (from === -Infinity && until === Infinity) return wanted;
  for (let at = 0; at < created.length; at += 1) {
    const time = created[at] ?? 0;
    if (time < from || time >= until) wanted[at] = 0;
  }
  return wanted;
}

function linesWith(open: OpenBlock, word: string): Uint8Array {
  const { block, names, nameEnds } = open;
  const found = new Uint8Array(block.created.length);
  mark(block.words, open.wordEnds, word, found);
  if (isHashPart(word)) mark(block.hashes, open.hashEnds, word, found);
  const named = new Uint8Array(nameEnds.length);
  if (!mark(names, nameEnds, word, named)) return found;
  let start = 0;
  for (const facet of SEARCHED) {
    const { names: own, codes } = block.facets[facet];
    const end = start + own.length;
    // Most words are a name of one column or of none: the others are not gone through.
    if (named.indexOf(1, start) >= 0 && named.indexOf(1, start) < end) {
      for (let at = 0; at < codes.length; at += 1) {
        if (named[start + (codes[at] ?? 0)]) found[at] = 1;
      }
    }
    start = end;
  }
  return found;
}

/** Marks every line of a text a word occurs in. @returns whether there is one */
function mark(text: string, ends: Uint32Array, word: string, found: Uint8Array): boolean {
  let line = 0;
  let at = text.indexOf(word);
  const any = at >= 0;
  while (at >= 0) {
    while ((ends[line] ?? 0) < at) line += 1;
    found[line] = 1;
    at = text.indexOf(word, (ends[line] ?? 0) + 1);
  }
  return any;
}

/** The line's identifier; all have one length. */
export function identifierAt({ block, hashEnds }: OpenBlock, line: number): string {
  const start = line === 0 ? 0 : (hashEnds[line - 1] ?? 0) + 1;
  return block.hashes.slice(start, block.hashes.indexOf(' ', start));
}
