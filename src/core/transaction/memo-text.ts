import { findFields, findText } from '../fields';
import { hexText } from './hex-text';

/**
 * The memos of a transaction, one "type: format: data" per line, decoded where that gives readable
 * text; undefined when an entry is not a memo.
 */
export function findMemoText(memos: unknown): string | undefined {
  if (!Array.isArray(memos) || memos.length === 0) return undefined;
  const lines = memos.map((entry) => {
    const memo = findFields(findFields(entry)?.Memo);
    const parts = [memo?.MemoType, memo?.MemoFormat, memo?.MemoData];
    const known = memo && Object.keys(memo).every((name) => /^Memo(Type|Format|Data)$/.test(name));
    return known ? parts.flatMap((part) => findText(part) ?? []).map(hexText) : undefined;
  });
  return lines.includes(undefined) ? undefined : lines.map((line) => line?.join(': ')).join('\n');
}
