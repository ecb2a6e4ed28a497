import type { Fields } from '../../fields';
import type { SentenceName } from './sentence-name';

/**
 * The account that gets something, or that acts. Pages show the name of its contact in place of the
 * address. An issuer is never a party: its name beside an amount would look like the payee's.
 */
export interface Party {
  readonly address: string;
  readonly tag?: number;
}

/** The value of a placeholder: text, a date to be shown in local time, a list of texts, or a party. */
export type SentencePart = string | Date | readonly string[] | Party;

/** One sentence: its name, and the values of its placeholders in order. */
export interface Sentence {
  readonly name: SentenceName;
  readonly parts: readonly SentencePart[];
  /** In a batch: the position of the inner transaction, from 1. */
  readonly step?: number;
  /** In a batch: the address of the inner transaction's account. */
  readonly by?: string;
}

/**
 * Describes one type of transaction in sentences; returns an empty list when a field it needs is
 * missing or malformed. The page then shows the fields only.
 */
export type Describer = (tx: Fields, network: string | undefined) => readonly Sentence[];

/** A list with one sentence; empty when one of its parts is undefined. */
export function createSentence(
  name: SentenceName,
  ...parts: readonly (SentencePart | undefined)[]
): Sentence[] {
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? [{ name, parts: known }] : [];
}

/**
 * Joins sentences; empty when one of the groups is empty, because a description must be complete.
 * `false` stands for a sentence that does not apply.
 */
export function combineSentences(
  ...groups: readonly (readonly Sentence[] | false)[]
): readonly Sentence[] {
  const wanted = groups.filter((sentences) => sentences !== false);
  return wanted.every((sentences) => sentences.length > 0) ? wanted.flat() : [];
}
