import { ed25519 } from '@noble/curves/ed25519.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { ripemd160 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { encodeAccountID } from 'ripple-address-codec';

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/**
 * Verifies a signature with a public key, for both schemes of the ledger (XRPL "Cryptographic
 * Keys"): Ed25519 keys begin with ED, others are secp256k1 over SHA-512Half. All parameters are
 * hex. This file cannot sign.
 * @throws Error when the key or the signature is malformed
 */
export function isSignedBy(message: string, signature: string, publicKey: string): boolean {
  const key = bytesOf(publicKey);
  if (key[0] === 0xed) return ed25519.verify(bytesOf(signature), bytesOf(message), key.slice(1));
  const half = sha512(bytesOf(message)).slice(0, 32);
  const compact = secp256k1.Signature.fromBytes(bytesOf(signature), 'der').toBytes('compact');
  return secp256k1.verify(compact, half, key, { prehash: false });
}

/** The address of the account whose master key this public key is (XRPL "Addresses"). */
export function addressOfKey(publicKey: string): string {
  return encodeAccountID(ripemd160(sha256(bytesOf(publicKey))));
}

/** The hash of a signed blob: SHA-512Half of `TXN\0` and the blob (XRPL "Transaction Hash"). */
export function transactionHash(hex: string): string {
  const half = sha512(bytesOf(`54584E00${hex}`)).slice(0, 32);
  return Array.from(half, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
