import { createdIndex } from '../entries/entry-index';
import { addOwned, canOwnMore, hasFlag, isPast, type TransactionContext } from './context';
import { fundsOf } from './funds';
import {
  amountOf,
  findMoney,
  isPositive,
  isSameAsset,
  isXrp,
  type Money,
  minus,
  scaled,
} from './money';
import { takeOffers } from './order-book';

const IMMEDIATE = 0x0002_0000;
const FILL_OR_KILL = 0x0004_0000;
const SELL = 0x0008_0000;
const ENTRY_SELL = 0x0002_0000;

/** OfferCreate (XRPL "OfferCreate"): takes standing offers, then stands itself. */
export function applyOfferCreate(context: TransactionContext): string | undefined {
  const { tx, view } = context;
  const [gives, gets] = [findMoney(tx.TakerGets), findMoney(tx.TakerPays)];
  if (!gives || !gets) return undefined;
  const problem = findProblem(context, gives, gets);
  if (problem) return problem;
  if (tx.OfferSequence !== undefined) cancelOffer(context, Number(tx.OfferSequence));
  const isSell = hasFlag(tx.Flags, SELL);
  const { digits, scale } = gets.amount;
  const { given, got } = takeOffers(context, {
    account: String(tx.Account),
    give: gives.asset,
    get: gets.asset,
    most: gives.amount,
    wanted: gets.amount,
    // A seller gets whatever the book gives, at least at the own price.
    cap: isSell ? { digits: digits * 10n ** 20n, scale } : gets.amount,
    limited: true,
  });
  const rest = isSell
    ? minus(gives.amount, given)
    : scaled(minus(gets.amount, got), gives.amount, gets.amount, gives.asset, 'down');
  const isFilled = !isPositive(rest);
  if (hasFlag(tx.Flags, FILL_OR_KILL)) return isFilled ? 'tesSUCCESS' : 'tecKILLED';
  if (hasFlag(tx.Flags, IMMEDIATE)) return isPositive(got) ? 'tesSUCCESS' : 'tecKILLED';
  if (isFilled || !isPositive(fundsOf(view, String(tx.Account), gives.asset))) return 'tesSUCCESS';
  if (!canOwnMore(context)) return isPositive(got) ? 'tesSUCCESS' : 'tecINSUF_RESERVE_OFFER';
  placeOffer(context, { asset: gives.asset, amount: rest }, [gives, gets]);
  return 'tesSUCCESS';
}

function findProblem(context: TransactionContext, gives: Money, gets: Money): string | undefined {
  const { tx, view } = context;
  if (!isPositive(gives.amount) || !isPositive(gets.amount)) return 'temBAD_OFFER';
  if (isXrp(gives.asset) && isXrp(gets.asset)) return 'temBAD_OFFER';
  if (isSameAsset(gives.asset, gets.asset)) return 'temREDUNDANT';
  if (isPast(tx.Expiration, context)) return 'tecEXPIRED';
  const isFunded = isPositive(fundsOf(view, String(tx.Account), gives.asset));
  return isFunded ? undefined : 'tecUNFUNDED_OFFER';
}

/** Stores what was not taken, at the price of the whole offer. */
function placeOffer(
  { tx, view, sender, sequence }: TransactionContext,
  rest: Money,
  [gives, gets]: readonly [Money, Money],
): void {
  const restGets = scaled(rest.amount, gets.amount, gives.amount, gets.asset, 'up');
  view.create(createdIndex('offer', String(tx.Account), sequence), {
    LedgerEntryType: 'Offer',
    Account: tx.Account,
    BookDirectory: '0'.repeat(64),
    BookNode: '0',
    OwnerNode: '0',
    Flags: hasFlag(tx.Flags, SELL) ? ENTRY_SELL : 0,
    Sequence: sequence,
    TakerGets: amountOf(rest.asset, rest.amount),
    TakerPays: amountOf(gets.asset, restGets),
    ...(tx.Expiration === undefined ? {} : { Expiration: tx.Expiration }),
  });
  addOwned(sender, 1);
}

/** OfferCancel: succeeds also when there is no such offer. */
export function applyOfferCancel(context: TransactionContext): string {
  cancelOffer(context, Number(context.tx.OfferSequence));
  return 'tesSUCCESS';
}

function cancelOffer({ tx, view, sender }: TransactionContext, sequence: number): void {
  const index = createdIndex('offer', String(tx.Account), sequence);
  if (!view.find(index)) return;
  view.remove(index);
  addOwned(sender, -1);
}
