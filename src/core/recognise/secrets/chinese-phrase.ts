import { CHECKED_LENGTHS, hasValidChecksum } from './phrase-checksum';
import { CHINESE_LISTS, findValue } from './word-lists';

/** A line of Chinese characters only, with or without spaces between groups of them. */
const CHINESE_LINE = /(?<![\p{L}])\p{Script=Han}(?:[ \u3000]?\p{Script=Han}){11,23}(?![\p{L}])/gu;

/** The values of the most common characters, of which half of each sentence consists. */
const COMMON = 200;

/**
 * Whether a text contains a recovery phrase in Chinese that is written without spaces. Its characters
 * are so common that an ordinary sentence may have a valid checksum, too; the words of a phrase are
 * rarer.
 */
export function hasChinesePhrase(text: string): boolean {
  return [...text.matchAll(CHINESE_LINE)].some(([line]) =>
    CHINESE_LISTS.some((list) => isPhrase([...line.replace(/[ \u3000]/g, '')], list)),
  );
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
