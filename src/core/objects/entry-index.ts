import { sha512 } from '@noble/hashes/sha2.js';
import { decodeAccountID } from 'ripple-address-codec';
import { findAddress } from '../transaction/address';

/** The letter of a type's key space (rippled `LedgerNameSpace`). */
const SPACES = {
  escrow: 'u',
  check: 'C',
  offer: 'o',
  nftOffer: 'q',
  vault: 'V',
  credential: 'D',
  line: 'r',
  mptIssuance: '~',
} as const;

/**
 * The index of the entry that a transaction of an account creates, by its sequence or ticket. With it
 * a sequence that a node names is proven, not believed.
 * @returns undefined for a malformed address
 */
export function createdEntryIndex(
  space: 'escrow' | 'check' | 'offer' | 'nftOffer' | 'vault',
  creator: string,
  sequence: number,
): string | undefined {
  if (findAddress(creator) === undefined) return undefined;
  const count = [24, 16, 8, 0].map((shift) => (sequence >>> shift) & 0xff);
  return indexOf(space, [...decodeAccountID(creator), ...count]);
}

/** The index of a credential. @param type in hex @returns undefined for malformed parts */
export function credentialEntryIndex(
  subject: string,
  issuer: string,
  type: string,
): string | undefined {
  const isReadable = [subject, issuer].every((each) => findAddress(each) !== undefined);
  if (!isReadable || !/^(?:[0-9A-F]{2}){1,64}$/i.test(type)) return undefined;
  const accounts = [...decodeAccountID(subject), ...decodeAccountID(issuer)];
  return indexOf('credential', [...accounts, ...bytesOf(type)]);
}

/**
 * The index of the trust line between two accounts.
 * @param currency three characters, or 40 hex digits
 * @returns undefined for malformed parts
 */
export function lineEntryIndex(one: string, other: string, currency: string): string | undefined {
  const isReadable = [one, other].every((each) => findAddress(each) !== undefined);
  const code = currencyBytes(currency);
  if (!isReadable || !code || one === other) return undefined;
  const accounts = [one, other].map((each) => hexOf(decodeAccountID(each))).sort();
  return indexOf('line', [...accounts.flatMap(bytesOf), ...code]);
}

/** The index of an MPT issuance. @param id 48 hex digits */
export function mptIssuanceEntryIndex(id: string): string {
  return indexOf('mptIssuance', bytesOf(id));
}

function currencyBytes(currency: string): readonly number[] | undefined {
  if (/^[0-9A-F]{40}$/i.test(currency)) return bytesOf(currency);
  if (!/^[\x21-\x7e]{3}$/.test(currency)) return undefined;
  const code = Array.from(currency, (letter) => letter.charCodeAt(0));
  return [...Array<number>(12).fill(0), ...code, ...Array<number>(5).fill(0)];
}

/** The first half of the SHA-512 of a key space and what names an entry in it. */
function indexOf(space: keyof typeof SPACES, parts: readonly number[]): string {
  const bytes = Uint8Array.from([0, SPACES[space].charCodeAt(0), ...parts]);
  return hexOf(sha512(bytes).slice(0, 32));
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

function bytesOf(hex: string): number[] {
  return (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}
