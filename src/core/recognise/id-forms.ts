import { decodeNodePublic } from 'ripple-address-codec';
import { findCtid } from '../transaction/ctid';
import { findNetworkById } from './links/networks';
import { mptAuthorize } from './mpt-authorize';
import type { Recognised } from './recognised';

/** Whether text is a hash or the id of a ledger entry: 64 hex digits. */
export function isHash(text: string): boolean {
  return /^[0-9A-F]{64}$/i.test(text);
}

/** Whether text is the id of an MPT issuance: a sequence in 8 hex digits and an account in 40. */
export function isMptId(text: string): boolean {
  return /^[0-9A-F]{48}$/i.test(text);
}

/**
 * Whether 64 hex digits have the form of an NFT's id: flags of NFTs only, and a transfer fee of at
 * most 50 % (XRPL "NFToken"). One in 2,700 hashes has it by chance.
 */
function looksLikeNft(hash: string): boolean {
  return /^00[01][0-9A-F]/i.test(hash) && Number.parseInt(hash.slice(4, 8), 16) <= 50_000;
}

/** Whether 48 hex digits begin like the sequence of an account, which grows with the ledger's. */
function looksLikeMpt(text: string): boolean {
  return isMptId(text) && text.startsWith('0');
}

/** A validator's public key (`nH…`) with a valid checksum; undefined otherwise. */
export function findValidatorKey(text: string): string | undefined {
  if (!/^n[1-9A-HJ-NP-Za-km-z]{50,52}$/.test(text)) return undefined;
  try {
    decodeNodePublic(text);
    return text;
  } catch {
    return undefined;
  }
}

/** The transaction with a CTID; the network is part of it. Undefined for any other text. */
export function ctidOf(text: string): Recognised | undefined {
  const ctid = findCtid(text);
  if (!ctid) return undefined;
  const network = findNetworkById(String(ctid.networkId));
  return { kind: 'ctid', ctid: text.toUpperCase(), ...(network && { network }) };
}

/** The transaction with a hash. */
export function hashOf(text: string, network?: string): Recognised {
  return { kind: 'hash', txid: text.toUpperCase(), ...(network && { network }) };
}

/**
 * Recognises an id by its form alone: an NFT, a transaction's hash, an MPT, a CTID, or a validator's
 * key; undefined for any other text.
 */
export function recogniseId(text: string, network?: string): Recognised | undefined {
  const onNetwork = network && { network };
  if (isHash(text) && looksLikeNft(text)) {
    return { kind: 'object', what: 'nft', id: text.toUpperCase(), ...onNetwork, mayBeHash: true };
  }
  if (isHash(text)) return hashOf(text, network);
  if (looksLikeMpt(text)) return mptAuthorize(text, network);
  const id = findValidatorKey(text);
  if (id) return { kind: 'object', what: 'validator', id, ...onNetwork };
  const transaction = ctidOf(text);
  // Other hex of this length is more often in lower case than a CTID of an unknown network.
  const isCtid = transaction?.kind === 'ctid' && (transaction.network || text.startsWith('C'));
  return isCtid ? transaction : undefined;
}
