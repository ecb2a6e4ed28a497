import { sha256 } from '@noble/hashes/sha2.js';

/** The numbers of words that have a checksum. */
export const CHECKED_LENGTHS = [12, 15, 18, 21, 24];

/**
 * Whether the last bits of a recovery phrase are its checksum (BIP-39): of 33 bits, 32 are random,
 * and the first bits of their SHA-256 follow them.
 * @param values of the words, 11 bits each; a number of words without a checksum is never valid
 */
export function hasValidChecksum(values: readonly number[]): boolean {
  if (!CHECKED_LENGTHS.includes(values.length)) return false;
  const entropy = new Uint8Array((values.length / 3) * 4);
  const checksumLength = values.length / 3;
  let bits = 0;
  let length = 0;
  let at = 0;
  for (const value of values) {
    bits = (bits << 11) | value;
    length += 11;
    while (length >= 8 && at < entropy.length) {
      length -= 8;
      entropy[at] = (bits >> length) & 255;
      at += 1;
    }
    bits &= (1 << length) - 1;
  }
  const [hash = 0] = sha256(entropy);
  return bits === hash >> (8 - checksumLength);
}
