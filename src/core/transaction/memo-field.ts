import { type Fields, findFields } from '../fields';
import { hexText } from './hex-text';

/**
 * The ledger accepts 1 KB of memos (XRPL "Memos field"), including the bytes that encode the field.
 */
export const MEMO_BYTES = 900;

/** Whether the memo can be edited: the transaction has none, or one of plain text. */
export function hasEditableMemo(txjson: Fields): boolean {
  return txjson.Memos === undefined || findMemo(txjson) !== undefined;
}

/** The text of the only memo; empty without a memo; undefined for several memos or binary data. */
export function findMemo(txjson: Fields): string | undefined {
  if (txjson.Memos === undefined) return '';
  const memos = Array.isArray(txjson.Memos) ? txjson.Memos : [];
  const data = findFields(findFields(memos[0])?.Memo)?.MemoData;
  if (memos.length !== 1 || typeof data !== 'string') return undefined;
  const text = hexText(data);
  return text === data ? undefined : text;
}

/**
 * The transaction with a memo of this text; the memo keeps its type and format. Empty text removes
 * the memo.
 * @returns undefined when the text is longer than the ledger accepts
 */
export function withMemo(txjson: Fields, text: string): Fields | undefined {
  const { Memos: before, ...others } = txjson;
  if (text === '') return others;
  const hex = memoHex(text);
  if (hex.length > 2 * MEMO_BYTES) return undefined;
  const memo = findFields(findFields(Array.isArray(before) ? before[0] : undefined)?.Memo);
  return { ...txjson, Memos: [{ Memo: { ...memo, MemoData: hex } }] };
}

/** The text of a memo in the ledger's form: UTF-8 bytes in upper-case hex. */
export function memoHex(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'));
  return digits.join('').toUpperCase();
}
