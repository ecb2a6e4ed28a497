import { CHECKED_LENGTHS, hasValidChecksum } from './phrase-checksum';
import { findPlaces, findValue, LIST_LENGTH, PHRASE_LENGTHS } from './word-lists';
import { hasUniformGaps, isBounded, type Word } from './words';

/** No sentence contains so many different words of one list in series. */
const MAX_SERIES = 48;

/** Of a longer series of repeated words only the beginning is searched. */
const MAX_SEARCHED = 500;

/** Limits the time for checksums: a text with more near phrases repeats a few words. */
const MAX_CHECKS = 3000;

const MIN_SERIES = 12;

/** One search for phrases in a text. */
interface Search {
  readonly text: string;
  readonly words: readonly Word[];
  checks: number;
}

/**
 * Whether a text contains a series of words of one list that is a recovery phrase: with a valid
 * checksum anywhere, or of the right length where nothing else stands with it.
 */
export function hasListedWords(text: string, words: readonly Word[]): boolean {
  const search: Search = { text, words, checks: 0 };
  // For each list whose series goes on, the position of its first word.
  const starts = new Map<number, number>();
  for (let at = 0; at <= words.length; at += 1) {
    const places = findPlaces(words[at]?.text ?? '');
    if (!places && starts.size === 0) continue;
    const lists = places?.map((place) => Math.floor(place / LIST_LENGTH)) ?? [];
    for (const [list, start] of starts) {
      if (lists.includes(list)) continue;
      starts.delete(list);
      if (at - start >= MIN_SERIES && isPhrase(search, list, start, at)) return true;
    }
    for (const list of lists) if (!starts.has(list)) starts.set(list, at);
  }
  return false;
}

function isPhrase(search: Search, list: number, from: number, to: number): boolean {
  const { text, words } = search;
  const length = to - from;
  const values = words
    .slice(from, Math.min(to, from + MAX_SEARCHED))
    .map((word) => findValue(word.text, list) ?? 0);
  if (length > MAX_SERIES && new Set(values.slice(0, 2 * MAX_SERIES)).size > MAX_SERIES / 2)
    return true;
  if (PHRASE_LENGTHS.includes(length) && isBounded(text, words, from, to)) {
    const isList = isVaried(values) && hasUniformGaps(text, words.slice(from, to));
    if (isList || hasValidChecksum(values)) return true;
  }
  return CHECKED_LENGTHS.some((size) => {
    for (let at = 0; at + size <= values.length; at += 1) {
      const part = values.slice(at, at + size);
      search.checks += 1;
      if (search.checks > MAX_CHECKS) return false;
      if (!isVaried(part) || !hasValidChecksum(part)) continue;
      if (hasUniformGaps(text, words.slice(from + at, from + at + size))) return true;
    }
    return false;
  });
}

/** Whether a series is as varied as a random one. Tables and code repeat a few words. */
function isVaried(values: readonly number[]): boolean {
  return new Set(values).size >= (values.length * 2) / 3;
}
