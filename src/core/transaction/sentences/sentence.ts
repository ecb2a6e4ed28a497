import type { Fields } from '../../fields';
import type { SentenceName } from './sentence-name';

/** What fills a gap in a sentence: text, a moment to be shown in local time, or a list of texts. */
export type Part = string | Date | readonly string[];

/** One sentence: its name, and what fills its gaps in order. */
export interface Sentence {
  readonly name: SentenceName;
  readonly parts: readonly Part[];
  /** In a batch: which of its transactions this is about, from 1. */
  readonly step?: number;
  /** In a batch: whose transaction it is. */
  readonly by?: string;
}

/**
 * Tells one type of transaction; empty when a field it needs is missing or of another shape: then
 * the fields themselves are all there is to say.
 */
export type Teller = (tx: Fields, network: string | undefined) => readonly Sentence[];

/** One sentence, or none when a part of it could not be read. */
export function say(name: SentenceName, ...parts: readonly (Part | undefined)[]): Sentence[] {
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? [{ name, parts: known }] : [];
}

/** All of them, or none when one could not be said; `false` stands for one that is not called for. */
export function sayAll(...said: readonly (readonly Sentence[] | false)[]): readonly Sentence[] {
  const wanted = said.filter((sentences) => sentences !== false);
  return wanted.every((sentences) => sentences.length > 0) ? wanted.flat() : [];
}
