import { encodeAccountID } from 'ripple-address-codec';
import { findFields } from '../fields';
import type { AffectedNode } from './affected-node';

/** An NFT that gets another owner. */
export interface NftMove {
  readonly id: string;
  /** The former owner; undefined for one that is minted. */
  readonly from?: string;
  /** The new owner; undefined for one that is burnt. */
  readonly to?: string;
}

/** The NFTs that move from account to account, are minted or burnt. */
export function findNftMoves(nodes: readonly AffectedNode[]): NftMove[] {
  const pages = nodes.filter(({ type }) => type === 'NFTokenPage');
  const [before, after] = [new Map<string, string>(), new Map<string, string>()];
  for (const page of pages) {
    const owner = ownerOf(page.index);
    if (page.kind !== 'created')
      for (const id of idsOf(page.before.NFTokens)) before.set(id, owner);
    if (page.kind !== 'removed') for (const id of idsOf(page.after.NFTokens)) after.set(id, owner);
  }
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [from, to] = [before.get(id), after.get(id)];
    return from === to ? [] : [{ id, ...(from && { from }), ...(to && { to }) }];
  });
}

/** The index of a page begins with the account that owns it (XRPL "NFTokenPage"). */
function ownerOf(index: string): string {
  const pairs = index.slice(0, 40).match(/../g) ?? [];
  return encodeAccountID(Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)));
}

function idsOf(list: unknown): string[] {
  const tokens: unknown[] = Array.isArray(list) ? list : [];
  return tokens.flatMap((token) => {
    const id = findFields(findFields(token)?.NFToken)?.NFTokenID;
    return typeof id === 'string' && /^[0-9A-F]{64}$/i.test(id) ? [id.toUpperCase()] : [];
  });
}
