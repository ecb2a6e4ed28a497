import { type Decimal, ZERO } from '../../../core/transaction/decimal';
import type { Entry } from '../entries/entry';
import { createdIndex } from '../entries/entry-index';
import {
  addOwned,
  canOwnMore,
  findAccountEntry,
  hasFlag,
  isPast,
  type TransactionContext,
} from './context';
import { fundsOf, move } from './funds';
import { findMoney, isPositive, type Money, minus, scaled } from './money';
import { parseNftId } from './nft-id';
import { moveNft, nftsOf, setNfts } from './nfts';

/** Also of the entry: a sell offer. */
const SELL = 1;

/** NFTokenCreateOffer (XRPL "NFTokenCreateOffer"). */
export function applyNftCreateOffer(context: TransactionContext): string | undefined {
  const { tx, view, sender } = context;
  const [account, id] = [String(tx.Account), String(tx.NFTokenID)];
  const isSell = hasFlag(tx.Flags, SELL);
  const price = findMoney(tx.Amount);
  if (!price) return undefined;
  if (!isSell && (tx.Owner === undefined || tx.Owner === account)) return 'temMALFORMED';
  if (!isSell && !isPositive(price.amount)) return 'temBAD_AMOUNT';
  if (isPast(tx.Expiration, context)) return 'tecEXPIRED';
  const owner = isSell ? account : String(tx.Owner);
  if (!nftsOf(view, owner).some(({ NFTokenID }) => NFTokenID === id)) return 'tecNO_ENTRY';
  if (!isSell && !isPositive(fundsOf(view, account, price.asset))) return 'tecUNFUNDED_OFFER';
  if (tx.Destination !== undefined && !findAccountEntry(view, tx.Destination)) return 'tecNO_DST';
  if (!canOwnMore(context)) return 'tecINSUFFICIENT_RESERVE';
  const { Destination, Expiration } = tx;
  const optional = Object.entries({ Destination, Expiration });
  view.create(createdIndex('nftOffer', account, context.sequence), {
    LedgerEntryType: 'NFTokenOffer',
    Owner: account,
    NFTokenID: id,
    Amount: tx.Amount,
    Flags: isSell ? SELL : 0,
    NFTokenOfferNode: '0',
    OwnerNode: '0',
    ...Object.fromEntries(optional.filter(([, value]) => value !== undefined)),
  });
  addOwned(sender, 1);
  return 'tesSUCCESS';
}

/** NFTokenAcceptOffer of one offer; for brokers it is not supported. */
export function applyNftAcceptOffer(context: TransactionContext): string | undefined {
  const { tx } = context;
  const [sell, buy] = [tx.NFTokenSellOffer, tx.NFTokenBuyOffer];
  if (sell !== undefined && buy !== undefined) return undefined;
  if (sell === undefined && buy === undefined) return 'temMALFORMED';
  const index = String(sell ?? buy).toUpperCase();
  const offer = findOffer(context, index);
  if (!offer) return 'tecOBJECT_NOT_FOUND';
  if (hasFlag(offer.Flags, SELL) !== (sell !== undefined)) return 'tecNFTOKEN_OFFER_TYPE_MISMATCH';
  const problem = acceptProblem(context, offer);
  if (problem) return problem;
  const account = String(tx.Account);
  const [seller, buyer] = sell ? [String(offer.Owner), account] : [account, String(offer.Owner)];
  return trade(context, { index, offer, seller, buyer });
}

function acceptProblem(context: TransactionContext, offer: Entry): string | undefined {
  const { tx } = context;
  if (isPast(offer.Expiration, context)) return 'tecEXPIRED';
  if (offer.Owner === tx.Account) return 'tecCANT_ACCEPT_OWN_NFTOKEN_OFFER';
  const { Destination: only } = offer;
  return only !== undefined && only !== tx.Account ? 'tecNO_PERMISSION' : undefined;
}

interface NftTrade {
  readonly index: string;
  readonly offer: Entry;
  readonly seller: string;
  readonly buyer: string;
}

function trade(context: TransactionContext, { index, offer, seller, buyer }: NftTrade): string {
  const { view } = context;
  const id = String(offer.NFTokenID);
  if (!nftsOf(view, seller).some(({ NFTokenID }) => NFTokenID === id)) return 'tecNO_PERMISSION';
  const price = findMoney(offer.Amount) as Money;
  view.remove(index);
  addOwned(findAccountEntry(view, offer.Owner), -1);
  if (isPositive(minus(price.amount, fundsOf(view, buyer, price.asset))))
    return 'tecINSUFFICIENT_FUNDS';
  const { issuer, transferFee } = parseNftId(id);
  const isTaxed = seller !== issuer && buyer !== issuer;
  const royalty: Decimal = isTaxed
    ? scaled(
        price.amount,
        { digits: BigInt(transferFee), scale: 0 },
        HUNDRED_PERCENT,
        price.asset,
        'down',
      )
    : ZERO;
  if (isPositive(royalty))
    move(view, { from: buyer, to: issuer, asset: price.asset, amount: royalty });
  const amount = minus(price.amount, royalty);
  if (isPositive(amount)) move(view, { from: buyer, to: seller, asset: price.asset, amount });
  moveNft(view, id, seller, buyer);
  return 'tesSUCCESS';
}

/** Transfer fees of NFTs are in 1/100,000 (XRPL "NFToken"). */
const HUNDRED_PERCENT: Decimal = { digits: 100_000n, scale: 0 };

/** NFTokenCancelOffer by the owner or the destination, or by anybody once it expired. */
export function applyNftCancelOffer(context: TransactionContext): string {
  const { tx, view } = context;
  for (const id of (tx.NFTokenOffers ?? []) as string[]) {
    const offer = findOffer(context, id.toUpperCase());
    if (!offer) continue;
    const isAllowed = [offer.Owner, offer.Destination].includes(tx.Account);
    if (!isAllowed && !isPast(offer.Expiration, context)) return 'tecNO_PERMISSION';
    view.remove(id.toUpperCase());
    addOwned(findAccountEntry(view, offer.Owner), -1);
  }
  return 'tesSUCCESS';
}

/** NFTokenBurn by the owner, or by the issuer of one that it may burn. */
export function applyNftBurn({ tx, view }: TransactionContext): string {
  const [account, id] = [String(tx.Account), String(tx.NFTokenID)];
  const owner = String(tx.Owner ?? account);
  const held = nftsOf(view, owner);
  if (!held.some(({ NFTokenID }) => NFTokenID === id)) return 'tecNO_ENTRY';
  const { issuer, flags } = parseNftId(id);
  if (owner !== account && !(issuer === account && hasFlag(flags, 1))) return 'tecNO_PERMISSION';
  setNfts(
    view,
    owner,
    held.filter(({ NFTokenID }) => NFTokenID !== id),
  );
  return 'tesSUCCESS';
}

function findOffer({ view }: TransactionContext, index: string): Entry | undefined {
  const entry = view.find(index);
  return entry?.LedgerEntryType === 'NFTokenOffer' ? entry : undefined;
}
