import { sha512 } from '@noble/hashes/sha2.js';
import { decodeAccountID } from 'ripple-address-codec';
import { findAddress } from '../transaction/address';

/** The letter of a type's key space (rippled `LedgerNameSpace`). */
const SPACES = { escrow: 'u', check: 'C', offer: 'o', nftOffer: 'q' } as const;

/**
 * The index of the entry that a transaction of an account creates, by its sequence or ticket. With it
 * a sequence that a node names is proven, not believed.
 * @returns undefined for a malformed address
 */
export function createdEntryIndex(
  space: keyof typeof SPACES,
  creator: string,
  sequence: number,
): string | undefined {
  if (findAddress(creator) === undefined) return undefined;
  const bytes = [0, SPACES[space].charCodeAt(0), ...decodeAccountID(creator)];
  const count = [24, 16, 8, 0].map((shift) => (sequence >>> shift) & 0xff);
  const digest = sha512(Uint8Array.from([...bytes, ...count])).slice(0, 32);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
