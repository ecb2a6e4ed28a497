import { hasFlag } from '../../transaction/sentences/parts';
import { isOver, timeOf } from '../ledger-clock';
import type { LedgerObject } from '../ledger-object';
import {
  type NextStep,
  notYours,
  ready,
  refused,
  type StepContext,
  type StepObstacle,
} from '../next-step';

/** Flag lsfSellNFToken (XRPL "NFTokenOffer"). */
const SELL = 1;

/** Accept somebody's offer for an NFT, or cancel one. */
export function nftOfferSteps(object: LedgerObject, context: StepContext): NextStep[] {
  const { index, fields } = object;
  const { Owner, Destination, Expiration } = fields;
  const isSell = hasFlag(Number(fields.Flags ?? 0), SELL);
  const obstacle = acceptObstacle(object, context, isSell);
  const accept = { TransactionType: 'NFTokenAcceptOffer' };
  const isParty = [Owner, Destination].includes(context.account);
  const cancel = { TransactionType: 'NFTokenCancelOffer', NFTokenOffers: [index] };
  return [
    obstacle
      ? refused('nft_accept', obstacle)
      : ready('nft_accept', {
          ...accept,
          [isSell ? 'NFTokenSellOffer' : 'NFTokenBuyOffer']: index,
        }),
    isParty || isOver(Expiration, context.now)
      ? ready('nft_offer_cancel', cancel)
      : refused('nft_offer_cancel', notYours(Owner, Destination)),
  ];
}

function acceptObstacle(
  { fields }: LedgerObject,
  { account, now, nftOwner }: StepContext,
  isSell: boolean,
): StepObstacle | undefined {
  const { Owner, Destination, Expiration } = fields;
  if (isOver(Expiration, now)) return { why: 'expired', since: timeOf(Expiration) ?? 0 };
  if (Owner === account) return { why: 'own' };
  if (Destination !== undefined && Destination !== account) return notYours(Destination);
  if (!isSell && nftOwner !== undefined && nftOwner !== account) return notYours(nftOwner);
  return undefined;
}
