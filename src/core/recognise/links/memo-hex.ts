import { MEMO_BYTES, memoHex } from '../../transaction/memo-field';

/**
 * The data of a memo in hex, as the ledger stores it. Long hex is used as it is (FAssets need 32
 * bytes of it); other text is encoded. Undefined when it is empty or too long.
 */
export function findMemoHex(text: string): string | undefined {
  const isHex = /^(?:[0-9A-F]{2}){16,}$/i.test(text);
  const hex = isHex ? text.toUpperCase() : memoHex(text.slice(0, MEMO_BYTES + 1));
  return hex === '' || hex.length > 2 * MEMO_BYTES ? undefined : hex;
}
