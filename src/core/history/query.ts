import type { Facet } from './index-entry';

/** Which requests of the history are wanted. */
export interface Query {
  /** As typed. A request matches when it contains every word. */
  readonly text: string;
  readonly filters: Filters;
}

/** The fields a user can filter by. An absent one does not filter. */
export type FilterField = Extract<Facet, 'status' | 'type' | 'network' | 'account' | 'site'>;
export const FILTER_FIELDS = [
  'status',
  'type',
  'network',
  'account',
  'site',
] as const satisfies FilterField[];

/** A request must match all filters that are present. */
export type Filters = { readonly [choice in FilterField]?: string } & {
  /** Creation time in milliseconds since 1970: at or after `from`, and before `until`. */
  readonly from?: number;
  readonly until?: number;
};

/** Matches every request. */
export const MATCH_ALL: Query = { text: '', filters: {} };

/** The typed words in lower case, the longest first, because it excludes the most entries. */
export function searchWords(text: string): string[] {
  return [...new Set(typedWords(text))].sort((a, b) => b.length - a.length);
}

function typedWords(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

/**
 * Whether a word is also searched in hashes and identifiers. Their digits are random: a short
 * number, such as an amount, would match most of them.
 */
export function isHashFragment(word: string): boolean {
  return /^[0-9a-f]{6,64}$/.test(word) || /^xc-[0-9a-z-]*$/.test(word);
}

/**
 * Whether every match of this query also matches the earlier one, because the user typed on. False
 * when a word only now became long enough to be searched in hashes.
 */
export function isNarrowerThan({ text, filters }: Query, earlier: Query): boolean {
  if (!text.startsWith(earlier.text)) return false;
  if (JSON.stringify(filters) !== JSON.stringify(earlier.filters)) return false;
  const now = typedWords(text);
  return typedWords(earlier.text).every(
    (word, at) => isHashFragment(word) === isHashFragment(now[at] ?? ''),
  );
}
