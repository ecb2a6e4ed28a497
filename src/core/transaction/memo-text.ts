import { findFields, findText } from '../fields';

/** The memos of a transaction as text where they are text: "type: data", one a line. */
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

/** Hex as the UTF-8 text it holds, when that is readable and holds no control characters. */
export function hexText(hex: string): string {
  if (!/^([0-9A-F]{2})+$/i.test(hex)) return hex;
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // \p{C}: control characters, and marks that would turn the reading direction around.
    return /[^\P{C}\n]/u.test(text) ? hex : text;
  } catch {
    return hex;
  }
}
