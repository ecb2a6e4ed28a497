import { hasFlag } from '../../transaction/sentences/parts';
import { type NextStep, notYours, ready, refused } from '../next-step';
import type { NftInfo } from '../nft';

/** Flags of an NFT (XRPL "NFToken"). */
const BURNABLE = 1;
const TRANSFERABLE = 8;

const AMOUNT = { path: 'Amount', type: 'Amount' };

/** Offer to buy an NFT; sell or burn an own one. */
export function nftSteps(nft: NftInfo, account: string): NextStep[] {
  const { id, owner, issuer, flags, isBurnt } = nft;
  if (isBurnt) return [refused('nft_buy', { why: 'burnt' })];
  const offer = { TransactionType: 'NFTokenCreateOffer', NFTokenID: id };
  const burn = { TransactionType: 'NFTokenBurn', NFTokenID: id };
  const isBound = !hasFlag(flags, TRANSFERABLE);
  if (owner === account)
    return [
      isBound && owner !== issuer
        ? refused('nft_sell', { why: 'not-transferable' })
        : ready('nft_sell', { ...offer, Flags: 1 }, [AMOUNT]),
      ready('nft_burn', burn),
    ];
  const canBurn = issuer === account && hasFlag(flags, BURNABLE);
  return [
    isBound && owner !== issuer && account !== issuer
      ? refused('nft_buy', { why: 'not-transferable' })
      : ready('nft_buy', { ...offer, Owner: owner }, [AMOUNT]),
    canBurn ? ready('nft_burn', { ...burn, Owner: owner }) : refused('nft_burn', notYours(owner)),
  ];
}
