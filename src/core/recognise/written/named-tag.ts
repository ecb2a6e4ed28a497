import { findMemoHex } from '../links/memo-hex';
import { ADDRESS_MARK } from './address-mark';
import type { WrittenNumber } from './numbers';

/**
 * Words for a destination tag, in the languages of deposit pages: any word that ends in "tag" or
 * begins with "memo", and what other languages say.
 */
const TAG_WORD =
  /(?<![\p{L}\d])(?:\p{L}{0,30}tag|dt|m[eé]mo|payment[\s_-]{0,2}id|etiqueta|[ée]tiquette|etichetta)(?:[\s_-]{0,2}id)?(?!\p{L})|タグ|メモ|标签|標籤|标记|備註|备注|附言|태그|메모|тег|тэг|метка|мемо/giu;

/** Days and holidays that end like a tag. */
const DAYS = /(?:mon|diens|donners|frei|sams|sonn|feier|werk|geburts|all)tag$/i;

/** Words between a tag's name and its number that add nothing. */
const FILLERS = new Set(
  [
    'a address code de del desti destinatie destination destino destinazione dt id is ist es est',
    'memo no nr number num numéro numero número codigo código required requis requerido obligatorio obligatoire',
    'erforderlich pflichtfeld verplicht mandatory tag tags the this use your xrp xrpl and y',
    '必須 必填 필수 タグ メモ 标签 태그 код',
  ].flatMap((line) => line.split(' ')),
);

/** Data of a memo, as bridges ask for it. */
const LONG_HEX = /(?<![0-9A-Za-z])[0-9A-F]{32,2000}(?![0-9A-Za-z])/gi;

/** So far from its name a tag may stand, in characters and in lines. */
const REACH = 60;
const MOST_LINES = 3;

/** What a text says of the tag by name. */
export interface NamedTags {
  /** As they are written: digits, or something that is no tag. */
  readonly tags: readonly string[];
  /** Data of memos, in hex. */
  readonly memos: readonly string[];
  /** Words that name a tag and a number that may belong to them. */
  readonly unclear: string | undefined;
  /** The numbers that were taken. */
  readonly taken: ReadonlySet<WrittenNumber>;
}

/**
 * The tags a text gives by name. A number near a tag's name is its value where only words that add
 * nothing stand between, and otherwise unclear: it is never ignored.
 */
export function namedTags(text: string, numbers: readonly WrittenNumber[]): NamedTags {
  const tags: string[] = [];
  const memos: string[] = [];
  const taken = new Set<WrittenNumber>();
  let unclear: string | undefined;
  const memoData = [...text.matchAll(LONG_HEX)];
  let at = 0;
  let atMemo = 0;
  for (const { 0: word, index } of text.matchAll(TAG_WORD)) {
    if (DAYS.test(word)) continue;
    const end = index + word.length;
    while ((numbers[at]?.start ?? text.length) < end) at += 1;
    while ((memoData[atMemo]?.index ?? text.length) < end) atMemo += 1;
    const data = memoData[atMemo];
    const beforeData = data && gapOf(text, end, data.index);
    const memo = beforeData !== undefined && isFiller(beforeData) && findMemoHex(data?.[0] ?? '');
    if (data && memo) {
      memos.push(memo);
      const behind = data.index + data[0].length;
      for (let within = at; (numbers[within]?.start ?? behind) < behind; within += 1) {
        const number = numbers[within];
        if (number) taken.add(number);
      }
      continue;
    }
    const [next, last] = [numbers[at], numbers[at - 1]];
    const gap = next && gapOf(text, end, next.start);
    if (next && gap !== undefined && !(next.isAmount && !isFiller(gap))) {
      if (isFiller(gap) && !next.isAmount) tags.push(next.text);
      else unclear ??= text.slice(index, next.end);
      taken.add(next);
      continue;
    }
    const before = last && !last.isAmount && !taken.has(last) && gapOf(text, last.end, index);
    if (last && typeof before === 'string' && before.length <= REACH / 2) {
      if (isFiller(before) && !before.includes('\n')) tags.push(last.text);
      else unclear ??= text.slice(last.start, end);
      taken.add(last);
    }
  }
  return { tags, memos, unclear, taken };
}

/** The text between a name and a number, when it is short and no address stands there. */
function gapOf(text: string, from: number, to: number): string | undefined {
  if (to - from > REACH) return undefined;
  const gap = text.slice(from, to);
  const isNear = !gap.includes(ADDRESS_MARK) && gap.split('\n').length <= MOST_LINES + 1;
  return isNear ? gap : undefined;
}

/** Whether only punctuation and words that add nothing stand there, and no sentence ends. */
function isFiller(gap: string): boolean {
  if (/[.!?]\s/.test(gap.replace(/(?:no|nr|num)\.\s/gi, ' '))) return false;
  const words = gap.toLowerCase().split(/[^\p{L}\p{M}]+/u);
  return words.every((word) => word === '' || FILLERS.has(word));
}
