import { nftPageIndex } from '../entries/entry-index';
import type { EntryView } from '../entries/entry-view';
import { addOwned, findAccountEntry } from './context';

/** An NFT as a page of its owner has it. */
export interface HeldNft {
  readonly NFTokenID: string;
  readonly URI?: string;
}

interface Wrapped {
  readonly NFToken: HeldNft;
}

export function nftsOf(view: EntryView, owner: string): HeldNft[] {
  const held = view.find(nftPageIndex(owner))?.NFTokens as Wrapped[] | undefined;
  return (held ?? []).map(({ NFToken }) => NFToken);
}

/** Stores what an account holds, in one page; an empty page goes. */
export function setNfts(view: EntryView, owner: string, nfts: readonly HeldNft[]): void {
  const index = nftPageIndex(owner);
  const page = view.find(index);
  const sorted = [...nfts].sort((a, b) => (a.NFTokenID < b.NFTokenID ? -1 : 1));
  const NFTokens = sorted.map((NFToken): Wrapped => ({ NFToken }));
  const entry = findAccountEntry(view, owner);
  if (page && NFTokens.length > 0) page.NFTokens = NFTokens;
  else if (page) view.remove(index);
  else view.create(index, { LedgerEntryType: 'NFTokenPage', Flags: 0, NFTokens });
  addOwned(entry, Number(NFTokens.length > 0) - Number(page !== undefined));
}

export function moveNft(view: EntryView, id: string, from: string, to: string): void {
  const nft = nftsOf(view, from).find(({ NFTokenID }) => NFTokenID === id);
  if (!nft) return;
  setNfts(
    view,
    from,
    nftsOf(view, from).filter((held) => held !== nft && held.NFTokenID !== id),
  );
  setNfts(view, to, [...nftsOf(view, to), nft]);
}
