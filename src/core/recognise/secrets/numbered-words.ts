import { isRfc1751Key } from './rfc1751';
import { findValue, LIST_COUNT, PHRASE_LENGTHS } from './word-lists';

const MIN_LENGTH = 12;

/** A number and the word behind it: `1. legal`, `2 | winner`, `"3":"thank"`. */
const NUMBERED = /(?<!\d)(\d{1,2})[^\p{L}\p{M}\d]{1,6}([\p{L}\p{M}]+)/gu;

/**
 * Whether a text contains the numbered words of a recovery phrase in any order, as columns have
 * another order than the phrase: 1 to 12, say, each with a word of one list.
 */
export function hasNumberedWords(text: string): boolean {
  let words = new Map<number, string>();
  for (const [, digits, word = ''] of text.matchAll(NUMBERED)) {
    const number = Number(digits);
    if (words.has(number)) {
      if (isPhrase(words)) return true;
      words = new Map();
    }
    words.set(number, word);
  }
  return isPhrase(words);
}

function isPhrase(words: ReadonlyMap<number, string>): boolean {
  if (words.size < MIN_LENGTH) return false;
  return PHRASE_LENGTHS.some((length) => {
    const series = Array.from({ length }, (_, at) => words.get(at + 1) ?? '');
    return !series.includes('') && (isInOneList(series) || isRfc1751Key(series));
  });
}

function isInOneList(words: readonly string[]): boolean {
  return Array.from({ length: LIST_COUNT }).some((_, list) =>
    words.every((word) => findValue(word, list) !== undefined),
  );
}
