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

/** A name of a tag in a text. */
interface TagName {
  readonly start: number;
  readonly end: number;
}

interface FoundTags {
  readonly tags: string[];
  readonly memos: string[];
  unclear: string | undefined;
  readonly usedNumbers: Set<WrittenNumber>;
}

/**
 * Finds the tags that a text names. A number near the name of a tag is its value when only fillers
 * are between them. Otherwise it is reported as unclear, never ignored.
 */
export function namedTags(text: string, numbers: readonly WrittenNumber[]): NamedTags {
  const found: FoundTags = { tags: [], memos: [], unclear: undefined, usedNumbers: new Set() };
  const memoData = [...text.matchAll(LONG_HEX)];
  let at = 0;
  let atMemo = 0;
  for (const { 0: word, index } of text.matchAll(TAG_WORD)) {
    if (DAY_NAMES.test(word)) continue;
    const name = { start: index, end: index + word.length };
    while ((numbers[at]?.start ?? text.length) < name.end) at += 1;
    while ((memoData[atMemo]?.index ?? text.length) < name.end) atMemo += 1;
    if (!takeMemo(text, name, memoData[atMemo], { numbers, at }, found))
      if (!takeNumberAfter(text, name, numbers[at], found))
        takeNumberBefore(text, name, numbers[at - 1], found);
  }
  return found;
}

/** Whether memo data follows the name. The numbers within it are part of it. */
function takeMemo(
  text: string,
  name: TagName,
  data: RegExpExecArray | undefined,
  following: { readonly numbers: readonly WrittenNumber[]; readonly at: number },
  found: FoundTags,
): boolean {
  const gap = data && findGap(text, name.end, data.index);
  const memo = gap !== undefined && isFiller(gap) && findMemoHex(data?.[0] ?? '');
  if (!data || !memo) return false;
  found.memos.push(memo);
  const end = data.index + data[0].length;
  for (let { at } = following; at < following.numbers.length; at += 1) {
    const number = following.numbers[at];
    if (!number || number.start >= end) break;
    found.usedNumbers.add(number);
  }
  return true;
}

/** Whether the number after the name is its value or may be. An amount is not, behind fillers only. */
function takeNumberAfter(
  text: string,
  name: TagName,
  number: WrittenNumber | undefined,
  found: FoundTags,
): boolean {
  const gap = number && findGap(text, name.end, number.start);
  if (!number || gap === undefined) return false;
  const isBehindFillers = isFiller(gap);
  if (number.isAmount && !isBehindFillers) return false;
  if (isBehindFillers && !number.isAmount) found.tags.push(number.text);
  else found.unclear ??= text.slice(name.start, number.end);
  found.usedNumbers.add(number);
  return true;
}

/** Takes the number before the name, unless it is an amount or the value of another name. */
function takeNumberBefore(
  text: string,
  name: TagName,
  number: WrittenNumber | undefined,
  found: FoundTags,
): void {
  if (!number || number.isAmount || found.usedNumbers.has(number)) return;
  const gap = findGap(text, number.end, name.start);
  if (gap === undefined || gap.length > MAX_GAP / 2) return;
  if (isFiller(gap) && !gap.includes('\n')) found.tags.push(number.text);
  else found.unclear ??= text.slice(number.start, name.end);
  found.usedNumbers.add(number);
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
