/** A word of a text and its position. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}]+/gu;

/** What begins or ends a series of words: an end of a line or a cell, or a mark that is not a comma. */
const BOUNDARY = /[\n\r\t\u0085\u2028:："“”„«»「」『』‘’'`=?&#<>|{}[\]()（）.。;!！？/\\]/;

/** The words of a text, without digits, marks and spaces. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    words.push({ text: word, start: index, end: index + word.length });
  }
  return words;
}

/** Whether the words from one position to another stand for themselves in the text. */
export function isBounded(text: string, words: readonly Word[], from: number, to: number): boolean {
  const first = words[from];
  const last = words[to - 1];
  if (!first || !last) return false;
  const before = words[from - 1];
  const after = words[to];
  return (
    (!before || BOUNDARY.test(text.slice(before.end, first.start))) &&
    (!after || BOUNDARY.test(text.slice(last.end, after.start)))
  );
}

/** Whether a digit stands directly before or after a word, as in hex: `5FADE12`. */
export function isJoinedToDigit(text: string, { start, end }: Word): boolean {
  return /\d/.test(text.charAt(start - 1) + text.charAt(end));
}

/** A list has the same marks between all words, and others where a line or a row ends. */
const MAX_KINDS_OF_GAPS = 3;

/**
 * Whether the same stands between all words, as in a list or a sentence; numbers and the length of
 * spaces do not count. In code it differs from word to word.
 */
export function hasUniformGaps(text: string, words: readonly Word[]): boolean {
  const gaps = words.slice(1).map(({ start }, at) => {
    const gap = text.slice(words[at]?.end, start);
    return gap.replace(/\d+/g, '').replace(/\s+/g, ' ');
  });
  return new Set(gaps).size <= MAX_KINDS_OF_GAPS;
}
