import { findFields } from '../fields';
import { isIdentifier } from '../request/identifier';
import { FACETS, type Facet, LINE_FORM, type Line } from './line';

/**
 * The lines of some hundred neighbours in the history, as columns: a hundred thousand requests are
 * then a few hundred objects on disk and in memory instead of a million, and their text is looked
 * through in one go.
 */
export interface Block {
  /** The identifier of its first line, and its key on disk. */
  readonly first: string;
  /** Counts the changes of the whole store; the block changed last at this one. */
  readonly rev: number;
  readonly form: number;
  readonly created: Float64Array;
  /** "identifier hash" of each line, and its words, each ending with a line end. */
  readonly hashes: string;
  readonly words: string;
  readonly facets: Readonly<Record<Facet, Column>>;
}

/** The different values of a column, and which of them each line has. */
export interface Column {
  readonly names: readonly string[];
  readonly codes: Uint16Array;
}

/** A block is filled up to this many lines, and split in two when it has more. */
export const BLOCK_LINES = 512;

/** @param lines at least one, by identifier */
export function packBlock(lines: readonly Line[], rev: number): Block {
  const columns = FACETS.map((facet) => [facet, column(lines.map((line) => line[facet]))] as const);
  return {
    first: lines[0]?.identifier ?? '',
    rev,
    form: LINE_FORM,
    created: Float64Array.from(lines, ({ createdAt }) => createdAt),
    hashes: lines.map(({ identifier, hash }) => `${identifier} ${hash}\n`).join(''),
    words: lines.map(({ words }) => `${words}\n`).join(''),
    facets: Object.fromEntries(columns) as unknown as Block['facets'],
  };
}

function column(values: readonly string[]): Column {
  const names = [...new Set(values)];
  const at = new Map(names.map((name, code) => [name, code]));
  return { names, codes: Uint16Array.from(values, (value) => at.get(value) ?? 0) };
}

/** The lines a block was packed from. */
export function linesOf({ created, hashes, words, facets }: Block): Line[] {
  const said = words.split('\n');
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
        words: said[at] ?? '',
        ...(Object.fromEntries(values) as Record<Facet, string>),
      };
    });
}

/** A stored block back from disk; undefined when it is damaged or of another form. */
export function findBlock(row: unknown): Block | undefined {
  const { first, rev, form, created, hashes, words, facets } = findFields(row) ?? {};
  if (form !== LINE_FORM || !isIdentifier(first) || typeof rev !== 'number') return undefined;
  if (!(created instanceof Float64Array) || created.length === 0) return undefined;
  const lines = created.length;
  if (!hasLines(hashes, lines) || !hasLines(words, lines)) return undefined;
  if (!(hashes as string).startsWith(`${first} `)) return undefined;
  const columns = findFields(facets);
  return FACETS.every((facet) => isColumn(columns?.[facet], lines)) ? (row as Block) : undefined;
}

function hasLines(text: unknown, lines: number): boolean {
  if (typeof text !== 'string' || !text.endsWith('\n')) return false;
  let found = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) found += 1;
  return found === lines;
}

function isColumn(value: unknown, lines: number): boolean {
  const { names, codes } = findFields(value) ?? {};
  return (
    Array.isArray(names) &&
    names.every((name) => typeof name === 'string') &&
    codes instanceof Uint16Array &&
    codes.length === lines &&
    codes.every((code) => code < names.length)
  );
}
