import { RFC_1751_WORDS } from './rfc1751-words';
import { isBounded, isJoinedToDigit, type Word } from './words';

let values: Map<string, number> | undefined;

/** Six words stand for eight bytes; a key has twelve. */
const HALF = 6;
const LENGTH = 12;

/** Twelve random words hardly ever repeat more than two of them. */
const MIN_DIFFERENT = 8;

/**
 * Whether a text contains a key as words of RFC 1751, as `rippled` writes its master key. In capitals
 * it is found anywhere; in small letters, where its words are those of any sentence, only when
 * nothing else stands with it.
 */
export function hasRfc1751Key(text: string, words: readonly Word[]): boolean {
  let start = -1;
  for (let at = 0; at <= words.length; at += 1) {
    const word = words[at];
    if (word && findValue(word.text) !== undefined && !isJoinedToDigit(text, word)) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      if (at - start >= LENGTH && hasKey(text, words, start, at)) return true;
      start = -1;
    }
  }
  return false;
}

/** Of a longer series only the beginning is searched; sentences in capitals are shorter. */
const MAX_SEARCHED = 1000;

function hasKey(text: string, words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at + LENGTH <= Math.min(to, from + MAX_SEARCHED); at += 1) {
    const key = words.slice(at, at + LENGTH).map((word) => word.text);
    const isCapital = key.every((word) => word === word.toUpperCase());
    const isAlone = to - from === LENGTH && isBounded(text, words, from, to);
    if ((isCapital || isAlone) && isRfc1751Key(key)) return true;
  }
  return false;
}

/** Whether twelve words are a key: two halves, each with its parity. */
export function isRfc1751Key(words: readonly string[]): boolean {
  return (
    words.length === LENGTH &&
    new Set(words).size >= MIN_DIFFERENT &&
    hasParity(words.slice(0, HALF)) &&
    hasParity(words.slice(HALF))
  );
}

function findValue(word: string): number | undefined {
  if (word.length > 4) return undefined;
  values ??= new Map(RFC_1751_WORDS.map((each, value) => [each, value]));
  return values.get(word.toUpperCase());
}

/** Whether the last two of 66 bits are the sum of the 32 pairs of bits before them. */
function hasParity(words: readonly string[]): boolean {
  let bits = 0n;
  for (const word of words) {
    const value = findValue(word);
    if (value === undefined) return false;
    bits = (bits << 11n) | BigInt(value);
  }
  let sum = 0n;
  for (let rest = bits >> 2n; rest > 0n; rest >>= 2n) sum += rest & 3n;
  return (sum & 3n) === (bits & 3n);
}
