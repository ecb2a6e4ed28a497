import { CHECKED_LENGTHS, hasValidChecksum } from './phrase-checksum';
import { CHINESE_LISTS, findValue } from './word-lists';

/** A line of Chinese characters only, with or without spaces between groups of them. */
const CHINESE_LINE = /\p{Script=Han}(?:[ \u3000]?\p{Script=Han})*/gu;

/** The most characters of a phrase, with a space after each. */
const MAX_LENGTH = 47;

const MIN_LENGTH = 12;

/** The values of the most common characters, of which half of each sentence consists. */
const COMMON = 200;

/**
 * Whether a text contains a recovery phrase in Chinese that is written without spaces. Its characters
 * are so common that an ordinary sentence may have a valid checksum, too; the words of a phrase are
 * rarer.
 */
export function hasChinesePhrase(text: string): boolean {
  for (const { 0: line, index } of text.matchAll(CHINESE_LINE)) {
    if (line.length < MIN_LENGTH || line.length > MAX_LENGTH) continue;
    // Next to a letter of another script it is part of a word, as in Japanese.
    if (/\p{L}/u.test(text.charAt(index - 1) + text.charAt(index + line.length))) continue;
    const characters = [...line.replace(/[ \u3000]/g, '')];
    if (CHINESE_LISTS.some((list) => isPhrase(characters, list))) return true;
  }
  return false;
}

function isPhrase(characters: readonly string[], list: number): boolean {
  if (!CHECKED_LENGTHS.includes(characters.length)) return false;
  const values = characters.flatMap((character) => findValue(character, list) ?? []);
  return (
    values.length === characters.length &&
    values.filter((value) => value < COMMON).length <= characters.length / 3 &&
    hasValidChecksum(values)
  );
}
