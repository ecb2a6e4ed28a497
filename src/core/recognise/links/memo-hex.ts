/** The ledger takes a kilobyte of memos (XRPL "Memos field"); the field's own bytes need some of it. */
const MOST_BYTES = 900;

/**
 * A memo's data in hex, as the ledger carries it. Long hex is data already (FAssets ask for 32 bytes
 * of it); anything else is a text. Undefined when it is empty or too long.
 */
export function findMemoHex(text: string): string | undefined {
  const isHex = /^(?:[0-9A-F]{2}){16,}$/i.test(text);
  const hex = isHex ? text : hexOf(text);
  return hex === '' || hex.length > 2 * MOST_BYTES ? undefined : hex.toUpperCase();
}

function hexOf(text: string): string {
  const bytes = new TextEncoder().encode(text.slice(0, MOST_BYTES + 1));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
