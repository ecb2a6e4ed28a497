import { findMemoHex } from '../links/memo-hex';
import { ADDRESS_MARK } from './address-mark';
import type { WrittenNumber } from './numbers';

/**
 * Words for a destination tag in the languages of deposit pages: words that end in "tag" or begin
 * with "memo", and the words of other languages.
 */
const TAG_WORD =
  /(?<![\p{L}\d])(?:\p{L}{0,30}tag|dt|m[eé]mo|payment[\s_-]{0,2}id|etiqueta|[ée]tiquette|etichetta)(?:[\s_-]{0,2}id)?(?!\p{L})|タグ|メモ|标签|標籤|标记|備註|备注|附言|태그|메모|тег|тэг|метка|мемо/giu;

/** German days and holidays that end in "tag". */
const DAY_NAMES = /(?:mon|diens|donners|frei|sams|sonn|feier|werk|geburts|all)tag$/i;

/** Words between the name of a tag and its number that do not change the meaning. */
const FILLERS = new Set(
  [
    'a address code de del desti destinatie destination destino destinazione dt id is ist es est',
    'memo no nr number num numéro numero número codigo código required requis requerido obligatorio obligatoire',
    'erforderlich pflichtfeld verplicht mandatory tag tags the this use your xrp xrpl and y',
    '必須 必填 필수 タグ メモ 标签 태그 код',
  ].flatMap((line) => line.split(' ')),
);

/** Memo data, as bridges ask for it. */
const LONG_HEX = /(?<![0-9A-Za-z])[0-9A-F]{32,2000}(?![0-9A-Za-z])/gi;

/** The largest distance between the name of a tag and its number, in characters and in lines. */
const MAX_GAP = 60;
const MAX_GAP_LINES = 3;

/** The named tags and memos of a text. */
export interface NamedTags {
  /** The tags as they are written. A value may be an invalid tag. */
  readonly tags: readonly string[];
  /** Data of memos, in hex. */
  readonly memos: readonly string[];
  /** The name of a tag with a number that may or may not belong to it. */
  readonly unclear: string | undefined;
  /** The numbers that are part of these results. */
  readonly usedNumbers: ReadonlySet<WrittenNumber>;
}

/**
 * Finds the tags that a text names. A number near the name of a tag is its value when only fillers
 * are between them. Otherwise it is reported as unclear, never ignored.
 */
export function namedTags(text: string, numbers: readonly WrittenNumber[]): NamedTags {
  const tags: string[] = [];
  const memos: string[] = [];
  const usedNumbers = new Set<WrittenNumber>();
  let unclear: string | undefined;
  const memoData = [...text.matchAll(LONG_HEX)];
  let at = 0;
  let atMemo = 0;
  for (const { 0: word, index } of text.matchAll(TAG_WORD)) {
    if (DAY_NAMES.test(word)) continue;
    const end = index + word.length;
    while ((numbers[at]?.start ?? text.length) < end) at += 1;
    while ((memoData[atMemo]?.index ?? text.length) < end) atMemo += 1;
    const data = memoData[atMemo];
    const beforeData = data && findGap(text, end, data.index);
    const memo = beforeData !== undefined && isFiller(beforeData) && findMemoHex(data?.[0] ?? '');
    if (data && memo) {
      memos.push(memo);
      const behind = data.index + data[0].length;
      for (let within = at; (numbers[within]?.start ?? behind) < behind; within += 1) {
        const number = numbers[within];
        if (number) usedNumbers.add(number);
      }
      continue;
    }
    const [next, last] = [numbers[at], numbers[at - 1]];
    const gap = next && findGap(text, end, next.start);
    if (next && gap !== undefined && !(next.isAmount && !isFiller(gap))) {
      if (isFiller(gap) && !next.isAmount) tags.push(next.text);
      else unclear ??= text.slice(index, next.end);
      usedNumbers.add(next);
      continue;
    }
    const before =
      last && !last.isAmount && !usedNumbers.has(last) && findGap(text, last.end, index);
    if (last && typeof before === 'string' && before.length <= MAX_GAP / 2) {
      if (isFiller(before) && !before.includes('\n')) tags.push(last.text);
      else unclear ??= text.slice(last.start, end);
      usedNumbers.add(last);
    }
  }
  return { tags, memos, unclear, usedNumbers };
}

/** The text between a name and a number; undefined when it is too long or contains an address. */
function findGap(text: string, from: number, to: number): string | undefined {
  if (to - from > MAX_GAP) return undefined;
  const gap = text.slice(from, to);
  const isNear = !gap.includes(ADDRESS_MARK) && gap.split('\n').length <= MAX_GAP_LINES + 1;
  return isNear ? gap : undefined;
}

/** Whether a gap has only punctuation and fillers, and no end of a sentence. */
function isFiller(gap: string): boolean {
  if (/[.!?]\s/.test(gap.replace(/(?:no|nr|num)\.\s/gi, ' '))) return false;
  const words = gap.toLowerCase().split(/[^\p{L}\p{M}]+/u);
  return words.every((word) => word === '' || FILLERS.has(word));
}
