import { type Fields, findFields } from '../fields';
import { hexText } from './hex-text';

/** The ledger takes a kilobyte of memos (XRPL "Memos field"); the field's own bytes need some of it. */
export const MEMO_BYTES = 900;

/** Whether a memo can be typed: there is none yet, or one that is plain text. */
export function hasEditableMemo(txjson: Fields): boolean {
  return txjson.Memos === undefined || findMemo(txjson) !== undefined;
}

/** The text of the only memo; empty when there is none; undefined when it is more than text. */
export function findMemo(txjson: Fields): string | undefined {
  if (txjson.Memos === undefined) return '';
  const memos = Array.isArray(txjson.Memos) ? txjson.Memos : [];
  const data = findFields(findFields(memos[0])?.Memo)?.MemoData;
  if (memos.length !== 1 || typeof data !== 'string') return undefined;
  const text = hexText(data);
  return text === data ? undefined : text;
}

/**
 * The transaction with a memo of this text, its type and format kept; an empty one removes it.
 * @returns undefined when the text is longer than the ledger takes
 */
export function withMemo(txjson: Fields, text: string): Fields | undefined {
  const { Memos: before, ...others } = txjson;
  if (text === '') return others;
  const hex = memoHex(text);
  if (hex.length > 2 * MEMO_BYTES) return undefined;
  const memo = findFields(findFields(Array.isArray(before) ? before[0] : undefined)?.Memo);
  return { ...txjson, Memos: [{ Memo: { ...memo, MemoData: hex } }] };
}

/** A memo's text as the ledger carries it: UTF-8 in capital hex. */
export function memoHex(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'));
  return digits.join('').toUpperCase();
}
