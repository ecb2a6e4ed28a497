import { bytesToHex } from '@noble/hashes/utils.js';
import { entropyToMnemonic } from '@scure/bip39';
import { wordlist as czech } from '@scure/bip39/wordlists/czech.js';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import { wordlist as korean } from '@scure/bip39/wordlists/korean.js';
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js';
import { wordlist as simplifiedChinese } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { wordlist as traditionalChinese } from '@scure/bip39/wordlists/traditional-chinese.js';
import { encodeSeed } from 'ripple-address-codec';
import { deriveKeypair } from 'ripple-keypairs';
import { RFC_1751_WORDS } from '../../../../src/core/recognise/secrets/rfc1751-words';

/** The lists of BIP-39 by language. */
export const WORD_LISTS: Readonly<Record<string, string[]>> = {
  english,
  czech,
  french,
  italian,
  japanese,
  korean,
  portuguese,
  simplifiedChinese,
  spanish,
  traditionalChinese,
};

/** The words of a recovery phrase: `entropy` has 16, 20, 24, 28 or 32 bytes. */
export function phraseOf(entropy: Uint8Array, language = 'english'): string[] {
  return entropyToMnemonic(entropy, WORD_LISTS[language] ?? []).split(/\s/);
}

/** A family seed, or one for Ed25519. */
export function seedOf(entropy: Uint8Array, type: 'secp256k1' | 'ed25519' = 'secp256k1'): string {
  return encodeSeed(entropy.slice(0, 16), type);
}

/** The pair of keys of a family seed, each 66 hex digits. */
export function keysOf(entropy: Uint8Array, type: 'secp256k1' | 'ed25519' = 'ed25519') {
  return deriveKeypair(seedOf(entropy, type));
}

/** Xaman's eight secret numbers: 16 bits each, and a digit that depends on the row. */
export function numbersOf(entropy: Uint8Array): string[] {
  return Array.from({ length: 8 }, (_, row) => {
    const value = (entropy[row * 2] ?? 0) * 256 + (entropy[row * 2 + 1] ?? 0);
    return `${String(value).padStart(5, '0')}${(value * (row * 2 + 1)) % 9}`;
  });
}

/** Twelve words of RFC 1751 that stand for 16 bytes. */
export function rfc1751Of(entropy: Uint8Array): string[] {
  return [0, 8].flatMap((from) => sixWords(entropy.slice(from, from + 8)));
}

/** Eight bytes and two bits, which are the sum of all pairs of bits, as six values of eleven bits. */
function sixWords(bytes: Uint8Array): string[] {
  const value = BigInt(`0x${bytesToHex(bytes)}`);
  let sum = 0n;
  for (let at = 0n; at < 64n; at += 2n) sum += (value >> at) & 3n;
  const bits = (value << 2n) | (sum & 3n);
  return [55n, 44n, 33n, 22n, 11n, 0n].map(
    (shift) => RFC_1751_WORDS[Number((bits >> shift) & 2047n)] ?? '',
  );
}
