import { encodeAccountID } from 'ripple-address-codec';
import { CompanionError } from '../companion-error';
import { findText } from '../fields';
import { expectResult, findWholeNumber, parseNodeAnswer } from '../ledger/node-result';
import { findAddress } from '../transaction/address';

/** What the id of an NFT itself says (XRPL "NFToken": NFTokenID). */
export interface NftId {
  readonly flags: number;
  /** The royalty of the issuer, in 1/100,000 of each price. */
  readonly transferFee: number;
  readonly issuer: string;
}

/** Reads the id of an NFT; undefined for any other text. */
export function readNftId(id: string): NftId | undefined {
  if (!/^[0-9A-F]{64}$/i.test(id)) return undefined;
  const pairs = id.slice(8, 48).match(/../g) ?? [];
  return {
    flags: Number.parseInt(id.slice(0, 4), 16),
    transferFee: Number.parseInt(id.slice(4, 8), 16),
    issuer: encodeAccountID(Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16))),
  };
}

/** An NFT, as a Clio server reports it. */
export interface NftInfo extends NftId {
  readonly id: string;
  readonly owner: string;
  readonly isBurnt: boolean;
  /** In hex; empty when it has none. */
  readonly uri: string;
}

/**
 * Reads a node's response to `nft_info`. Flags, royalty and issuer are those of the id itself.
 * @param id the requested NFT; a response about another one is an error
 * @returns `missing` when there never was one; `unsupported` by a node that is no Clio server
 * @throws CompanionError `bad-answer`, `rate-limited`
 */
export function parseNftInfo(answer: unknown, id: string): NftInfo | 'missing' | 'unsupported' {
  const { error } = parseNodeAnswer(answer);
  if (error === 'objectNotFound') return 'missing';
  if (error === 'unknownCmd' || error === 'noPermission') return 'unsupported';
  const result = expectResult(answer);
  const owner = findAddress(result.owner);
  const read = readNftId(id);
  const isAsked = findText(result.nft_id)?.toUpperCase() === id.toUpperCase();
  if (!isAsked || !read || !owner || typeof result.is_burned !== 'boolean')
    throw new CompanionError('bad-answer');
  if (result.issuer !== read.issuer || findWholeNumber(result.transfer_fee) !== read.transferFee)
    throw new CompanionError('bad-answer');
  const uri = findText(result.uri) ?? '';
  return { ...read, id: id.toUpperCase(), owner, isBurnt: result.is_burned, uri };
}
