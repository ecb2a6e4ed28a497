import { findFields } from '../fields';
import { isIdentifier } from '../request/identifier';
import { ENTRY_VERSION, FACETS, type Facet, type IndexEntry } from './index-entry';

/**
 * One chunk of the search index: up to 512 consecutive entries, stored as columns. 100,000 requests
 * are then a few hundred objects on disk and in memory instead of a million, and a chunk's text is
 * searched with one `indexOf`.
 */
export interface IndexChunk {
  /** The identifier of its first entry, and its key on disk. */
  readonly first: string;
  /** The revision of the whole store at which this chunk was last written. */
  readonly rev: number;
  readonly form: number;
  readonly created: Float64Array;
  /** One line per entry, each ended by a line feed: "identifier hash", and the entry's words. */
  readonly hashes: string;
  readonly words: string;
  readonly facets: Readonly<Record<Facet, Column>>;
}

/**
 * The distinct values of a column (`names`), and for each entry the index of its value (`codes`).
 */
export interface Column {
  readonly names: readonly string[];
  readonly codes: Uint16Array;
}

/** A chunk is filled up to this many entries, and split in two when it has more. */
export const CHUNK_SIZE = 512;

/** @param entries at least one, sorted by identifier */
export function packChunk(entries: readonly IndexEntry[], rev: number): IndexChunk {
  const columns = FACETS.map(
    (facet) => [facet, packColumn(entries.map((entry) => entry[facet]))] as const,
  );
  return {
    first: entries[0]?.identifier ?? '',
    rev,
    form: ENTRY_VERSION,
    created: Float64Array.from(entries, ({ createdAt }) => createdAt),
    hashes: entries.map(({ identifier, hash }) => `${identifier} ${hash}\n`).join(''),
    words: entries.map(({ words }) => `${words}\n`).join(''),
    facets: Object.fromEntries(columns) as unknown as IndexChunk['facets'],
  };
}

function packColumn(values: readonly string[]): Column {
  const names = [...new Set(values)];
  const codeByName = new Map(names.map((name, code) => [name, code]));
  return { names, codes: Uint16Array.from(values, (value) => codeByName.get(value) ?? 0) };
}

/** Restores the entries that a chunk was packed from. */
export function unpackChunk({ created, hashes, words, facets }: IndexChunk): IndexEntry[] {
  const entryWords = words.split('\n');
  return hashes
    .split('\n')
    .slice(0, -1)
    .map((text, at) => {
      const values = FACETS.map((facet) => {
        const { names, codes } = facets[facet];
        return [facet, names[codes[at] ?? 0] ?? ''] as const;
      });
      const [identifier = '', hash = ''] = text.split(' ');
      return {
        identifier,
        createdAt: created[at] ?? 0,
        hash,
        words: entryWords[at] ?? '',
        ...(Object.fromEntries(values) as Record<Facet, string>),
      };
    });
}

/** Parses a stored chunk; undefined when it is damaged or has entries of another version. */
export function findChunk(row: unknown): IndexChunk | undefined {
  const { first, rev, form, created, hashes, words, facets } = findFields(row) ?? {};
  if (form !== ENTRY_VERSION || !isIdentifier(first) || typeof rev !== 'number') return undefined;
  if (!(created instanceof Float64Array) || created.length === 0) return undefined;
  const size = created.length;
  if (!hasLineCount(hashes, size) || !hasLineCount(words, size)) return undefined;
  if (!(hashes as string).startsWith(`${first} `)) return undefined;
  const columns = findFields(facets);
  return FACETS.every((facet) => isColumn(columns?.[facet], size))
    ? (row as IndexChunk)
    : undefined;
}

function hasLineCount(text: unknown, expected: number): boolean {
  if (typeof text !== 'string' || !text.endsWith('\n')) return false;
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count === expected;
}

function isColumn(value: unknown, size: number): boolean {
  const { names, codes } = findFields(value) ?? {};
  return (
    Array.isArray(names) &&
    names.every((name) => typeof name === 'string') &&
    codes instanceof Uint16Array &&
    codes.length === size &&
    codes.every((code) => code < names.length)
  );
}
