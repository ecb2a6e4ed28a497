import { sha512 } from '@noble/hashes/sha2.js';
import { encodeAccountID } from 'ripple-address-codec';
import { encode } from 'ripple-binary-codec';
import { describe, expect, test } from 'vitest';
import { hasSecret } from '../../../../src/core/recognise/hidden-secrets';
import { runs } from '../../../runs';
import { keysOf, numbersOf, phraseOf, rfc1751Of, seedOf, WORD_LISTS } from './made-secrets';
import { KEY_WRAPPINGS, NUMBER_WRAPPINGS, WORD_WRAPPINGS } from './wrappings';

/** At most 64 random bytes, always the same ones for a number. */
function bytes(length: number, seed: number): Uint8Array {
  return sha512(new TextEncoder().encode(`${seed}`)).slice(0, length);
}

const hex = (length: number, seed: number) =>
  Buffer.from(bytes(length, seed)).toString('hex').toUpperCase();
const address = (seed: number) => encodeAccountID(bytes(20, seed));
const isOdd = (seed: number) => seed % 2 === 1;

/** The texts of a series that are called a secret, as far as they are few. */
function secretsIn(count: number, make: (seed: number) => string): string[] {
  return Array.from({ length: count }, (_, seed) => make(seed))
    .filter(hasSecret)
    .slice(0, 5);
}

/** What is random, but no secret. */
const HARMLESS: Readonly<Record<string, (seed: number) => string>> = {
  'a hash': (seed) => hex(32, seed),
  'a hash in lower case': (seed) => hex(32, seed).toLowerCase(),
  'a hash with a label': (seed) => `Transaction hash: ${hex(32, seed)}`,
  'an MPT id': (seed) => hex(24, seed),
  'an MPT id of an early ledger': (seed) => `00${hex(23, seed)}`,
  'a currency code': (seed) => hex(20, seed),
  'a public key': (seed) => `${['ED', '02', '03'][seed % 3]}${hex(32, seed)}`,
  'a list of public keys': (seed) =>
    JSON.stringify([`ED${hex(32, seed)}`, `ED${hex(32, seed + 1)}`]),
  'a public key with a label': (seed) => `Public key: ${isOdd(seed) ? 'ED' : '03'}${hex(32, seed)}`,
  'an NFT id': (seed) => `000${isOdd(seed) ? 8 : 'B'}${hex(30, seed)}`,
  'an address': (seed) => address(seed),
  'a UUID': (seed) => hex(16, seed).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
  'a blob': (seed) => blobOf(seed),
  base64: (seed) => Buffer.from(bytes(20 + (seed % 44), seed)).toString('base64'),
  base64url: (seed) => Buffer.from(bytes(20 + (seed % 44), seed)).toString('base64url'),
  'a table of amounts': (seed) =>
    Array.from(
      { length: 12 },
      (_, at) => `${at + 1}\t${100_000 + (bytes(2, seed * 12 + at)[0] ?? 0) * 3501}`,
    ).join('\n'),
};

function blobOf(seed: number): string {
  return encode({
    TransactionType: 'Payment',
    Account: address(seed),
    Destination: address(seed + 1),
    Amount: { currency: 'USD', issuer: address(seed + 2), value: String(seed + 1) },
    Fee: '12',
    Sequence: seed,
    Flags: 0,
    SigningPubKey: '',
    Memos: [{ Memo: { MemoData: hex(seed % 40, seed) } }],
  });
}

test.each(Object.entries(HARMLESS))(
  '%s is never called a secret',
  { timeout: 600_000 },
  (_name, make) => {
    expect(secretsIn(runs(10_000), make)).toEqual([]);
  },
);

const sizes = [16, 20, 24, 28, 32];

describe.each(Object.keys(WORD_LISTS))('a recovery phrase of the %s list', (language) => {
  test.each(Object.entries(WORD_WRAPPINGS))('is found %s', (_name, wrap) => {
    const missed = Array.from({ length: runs(100) }, (_, seed) =>
      wrap(phraseOf(bytes(sizes[seed % 5] ?? 16, seed), language)),
    ).filter((text) => !hasSecret(text));
    expect(missed).toEqual([]);
  });
});

test.each(Object.entries(KEY_WRAPPINGS))('a seed is found %s', (_name, wrap) => {
  const missed = Array.from({ length: runs(2000) }, (_, seed) =>
    wrap(seedOf(bytes(16, seed), isOdd(seed) ? 'ed25519' : 'secp256k1')),
  ).filter((text) => !hasSecret(text));
  expect(missed).toEqual([]);
});

test.each(Object.entries(NUMBER_WRAPPINGS))('secret numbers are found %s', (_name, wrap) => {
  const missed = Array.from({ length: runs(2000) }, (_, seed) =>
    wrap(numbersOf(bytes(16, seed))),
  ).filter((text) => !hasSecret(text));
  expect(missed).toEqual([]);
});

test.each(Object.entries(WORD_WRAPPINGS))('a key of RFC 1751 is found %s', (name, wrap) => {
  // Columns change the order of the words, and both halves of the key have a checksum of their own.
  const missed = Array.from({ length: runs(500) }, (_, seed) =>
    wrap(rfc1751Of(bytes(16, seed))),
  ).filter((text) => !hasSecret(text));
  expect(missed, name).toEqual([]);
});

/** How a private key of 66 hex digits is named. */
const LABELS: Readonly<Record<string, (key: string) => string>> = {
  English: (key) => `Private key: ${key}`,
  German: (key) => `Privater Schlüssel: ${key}`,
  Spanish: (key) => `Clave privada: ${key}`,
  Japanese: (key) => `秘密鍵：${key}`,
  Dutch: (key) => `Privésleutel: ${key}`,
  JSON: (key) => JSON.stringify({ publicKey: `ED${hex(32, 1)}`, privateKey: key }),
  'a row of a table': (key) => `| Private key | ${key} |`,
  'on the next line': (key) => `Private Key\n${key}\nAddress\n${address(1)}`,
  afterwards: (key) => `${key} (private key)`,
  'the argument of a wallet': (key) => `new Wallet("ED${hex(32, 1)}","${key}")`,
  'memo hex': (key) => Buffer.from(`private key ${key}`).toString('hex'),
};

test.each(Object.entries(LABELS))('a private key is found with its name: %s', (_name, wrap) => {
  const missed = Array.from({ length: runs(500) }, (_, seed) =>
    wrap(keysOf(bytes(16, seed), isOdd(seed) ? 'ed25519' : 'secp256k1').privateKey),
  ).filter((text) => !hasSecret(text));
  expect(missed).toEqual([]);
});
