import { MEMO_BYTES, memoHex } from '../../transaction/memo-field';

/**
 * A memo's data in hex, as the ledger carries it. Long hex is data already (FAssets ask for 32 bytes
 * of it); anything else is a text. Undefined when it is empty or too long.
 */
export function findMemoHex(text: string): string | undefined {
  const isHex = /^(?:[0-9A-F]{2}){16,}$/i.test(text);
  const hex = isHex ? text.toUpperCase() : memoHex(text.slice(0, MEMO_BYTES + 1));
  return hex === '' || hex.length > 2 * MEMO_BYTES ? undefined : hex;
}
