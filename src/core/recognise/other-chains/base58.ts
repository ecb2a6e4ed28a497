import { codec } from 'ripple-address-codec';

const BITCOIN_ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const XRPL_ALPHABET = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';

/**
 * The version byte of an address in Bitcoin's Base58Check: 20 bytes behind a version, with a valid
 * checksum; undefined for other text.
 */
export function findBase58Version(text: string): number | undefined {
  if (!/^[1-9A-HJ-NP-Za-km-z]{26,35}$/.test(text)) return undefined;
  // The ledger's Base58Check differs in the order of its letters only.
  const inXrplLetters = Array.from(text, (letter) =>
    XRPL_ALPHABET.charAt(BITCOIN_ALPHABET.indexOf(letter)),
  ).join('');
  try {
    const bytes = codec.decodeChecked(inXrplLetters);
    return bytes.length === 21 ? bytes[0] : undefined;
  } catch {
    return undefined;
  }
}

/** Whether text is a public key of 32 bytes in Base58, as Solana writes accounts. */
export function isBase58Key(text: string): boolean {
  if (!/^[1-9A-HJ-NP-Za-km-z]{43,44}$/.test(text)) return false;
  if (!/\d/.test(text) || !/[a-z]/.test(text) || !/[A-Z]/.test(text)) return false;
  let value = 0n;
  for (const letter of text) value = value * 58n + BigInt(BITCOIN_ALPHABET.indexOf(letter));
  return value < 1n << 256n;
}
