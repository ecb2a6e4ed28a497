import type { Facet } from './line';

/** What of the history is wanted. */
export interface Query {
  /** As typed: every word must occur somewhere. */
  readonly text: string;
  readonly filters: Filters;
}

/** What can be chosen from: each is left out while it does not matter. */
export type Choice = Extract<Facet, 'status' | 'type' | 'network' | 'account' | 'site'>;
export const CHOICES = ['status', 'type', 'network', 'account', 'site'] as const satisfies Choice[];

/** All that are there must hold. */
export type Filters = { readonly [choice in Choice]?: string } & {
  /** Milliseconds since 1970: made at this moment or after it, and before this one. */
  readonly from?: number;
  readonly until?: number;
};

/** Everything. */
export const ALL: Query = { text: '', filters: {} };

/** The typed words, lower case, the longest first: it excludes the most. */
export function wordsOf(text: string): string[] {
  return [...new Set(typedWords(text))].sort((a, b) => b.length - a.length);
}

function typedWords(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

/**
 * Whether a word is looked for in hashes and identifiers. Their digits are random: a short number,
 * which is an amount, would be found in most of them.
 */
export function isHashPart(word: string): boolean {
  return /^[0-9a-f]{6,64}$/.test(word) || /^xc-[0-9a-z-]*$/.test(word);
}

/**
 * Whether whatever a query finds was found by an earlier one too: one that was typed on. Not where
 * a word only now is long enough to be looked for in hashes.
 */
export function narrows({ text, filters }: Query, earlier: Query): boolean {
  if (!text.startsWith(earlier.text)) return false;
  if (JSON.stringify(filters) !== JSON.stringify(earlier.filters)) return false;
  const now = typedWords(text);
  return typedWords(earlier.text).every(
    (word, at) => isHashPart(word) === isHashPart(now[at] ?? ''),
  );
}
