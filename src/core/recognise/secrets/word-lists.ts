import { wordlist as czech } from '@scure/bip39/wordlists/czech.js';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import { wordlist as korean } from '@scure/bip39/wordlists/korean.js';
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js';
import { wordlist as simplifiedChinese } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { wordlist as traditionalChinese } from '@scure/bip39/wordlists/traditional-chinese.js';

const LISTS = [
  english,
  spanish,
  french,
  italian,
  portuguese,
  czech,
  japanese,
  korean,
  simplifiedChinese,
  traditionalChinese,
];

/** The lists of BIP-39, by number. */
export const LIST_COUNT = LISTS.length;

/** The numbers of the two Chinese lists, in which each word is one character. */
export const CHINESE_LISTS = [8, 9];

/** A word has this many possible values in each list. */
export const LIST_LENGTH = 2048;

/** The numbers of words of recovery phrases: those of BIP-39, and 16 and 25 of other wallets. */
export const PHRASE_LENGTHS = [12, 15, 16, 18, 21, 24, 25];

/**
 * For each word its places: the number of a list times `LIST_LENGTH`, plus the value of the word.
 */
let placesByWord: Map<string, number[]> | undefined;

/** The places of a word in the lists; undefined for a word that is in none. */
export function findPlaces(word: string): readonly number[] | undefined {
  placesByWord ??= readLists();
  const places = placesByWord.get(word);
  // Only Chinese has words of one character, and they have one form.
  return places || word.length === 1 ? places : placesByWord.get(plainWord(word));
}

/** The value of a word in one list; undefined when the list does not contain it. */
export function findValue(word: string, list: number): number | undefined {
  const place = findPlaces(word)?.find((each) => Math.floor(each / LIST_LENGTH) === list);
  return place === undefined ? undefined : place % LIST_LENGTH;
}

function readLists(): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [list, words] of LISTS.entries()) {
    for (const [value, word] of words.entries()) {
      const key = plainWord(word);
      const known = places.get(key);
      if (known) known.push(list * LIST_LENGTH + value);
      else places.set(key, [list * LIST_LENGTH + value]);
      // The usual form is found without normalising it.
      const composed = word.normalize('NFC');
      if (composed !== key) places.set(composed, places.get(key) ?? []);
    }
  }
  return places;
}

/**
 * A word in lower case and without accents, which people leave out. The marks of Japanese are kept:
 * without them, two words of the list would be the same.
 */
function plainWord(word: string): string {
  const lower = word.toLowerCase();
  return /^[a-z]*$/.test(lower) ? lower : lower.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
}
