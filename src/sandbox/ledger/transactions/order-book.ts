import { type Decimal, ZERO } from '../../../core/transaction/decimal';
import type { Entry } from '../entries/entry';
import { addOwned, findAccountEntry, isPast, type TransactionContext } from './context';
import { deliverable, fundsOf, move } from './funds';
import {
  amountOf,
  findMoney,
  isPositive,
  isSameAsset,
  type LedgerAsset,
  minus,
  scaled,
  smallest,
} from './money';

/** What somebody wants of one asset for another. */
export interface Trade {
  readonly account: string;
  readonly give: LedgerAsset;
  readonly get: LedgerAsset;
  /** The most to give, and the most to get. */
  readonly most: Decimal;
  readonly wanted: Decimal;
  /** The most to get when it is not `wanted`. */
  readonly cap?: Decimal;
  /** The worst price: `most` for `wanted`; an offer of another pays no less. */
  readonly limited: boolean;
}

interface Taken {
  readonly given: Decimal;
  readonly got: Decimal;
}

interface BookOffer {
  readonly index: string;
  readonly entry: Entry;
  /** What the taker gets, and pays for it. */
  readonly gets: Decimal;
  readonly pays: Decimal;
}

/** The standing offers that give what a trade wants, the best price first. */
function offersFor(context: TransactionContext, { give, get, account }: Trade): BookOffer[] {
  return context
    .others()
    .flatMap(({ index }) => {
      const entry = context.view.find(index);
      if (entry?.LedgerEntryType !== 'Offer' || entry.Account === account) return [];
      if (isPast(entry.Expiration, context)) return [];
      const [gets, pays] = [findMoney(entry.TakerGets), findMoney(entry.TakerPays)];
      if (!gets || !pays || !isSameAsset(gets.asset, get) || !isSameAsset(pays.asset, give))
        return [];
      return [{ index, entry, gets: gets.amount, pays: pays.amount }];
    })
    .sort((one, other) => compareRatios(one.pays, one.gets, other.pays, other.gets));
}

/** Compares a ÷ b with c ÷ d. */
function compareRatios(a: Decimal, b: Decimal, c: Decimal, d: Decimal): number {
  const [left, right] = [product(a, d), product(c, b)];
  const { digits } = minus(left, right);
  return digits < 0n ? -1 : Number(digits > 0n);
}

const product = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  scale: a.scale + b.scale,
});

/** Takes standing offers until the trade has what it wants, or the price is worse than its own. */
export function takeOffers(context: TransactionContext, trade: Trade): Taken {
  let [given, got] = [ZERO, ZERO];
  for (const offer of offersFor(context, trade)) {
    const [budget, open] = [minus(trade.most, given), minus(trade.cap ?? trade.wanted, got)];
    if (!isPositive(budget) || !isPositive(open)) break;
    const isWorse = compareRatios(offer.pays, offer.gets, trade.most, trade.wanted) > 0;
    if (trade.limited && isWorse) break;
    const taken = takeOffer(context, trade, offer, { budget, open });
    given = minus(given, minus(ZERO, taken.given));
    got = minus(got, minus(ZERO, taken.got));
  }
  return { given, got };
}

function takeOffer(
  { view }: TransactionContext,
  { account, give, get }: Trade,
  { index, entry, gets, pays }: BookOffer,
  { budget, open }: { budget: Decimal; open: Decimal },
): Taken {
  const owner = String(entry.Account);
  const spendable = smallest(budget, fundsOf(view, account, give));
  const affordable = scaled(spendable, gets, pays, get, 'down');
  const most = deliverable(view, { from: owner, to: account, asset: get, amount: gets });
  const got = smallest(most, open, affordable);
  if (!isPositive(got)) return { given: ZERO, got: ZERO };
  const given = smallest(scaled(got, pays, gets, give, 'up'), spendable);
  move(view, { from: account, to: owner, asset: give, amount: given });
  move(view, { from: owner, to: account, asset: get, amount: got });
  const [restGets, restPays] = [minus(gets, got), minus(pays, given)];
  if (isPositive(restGets) && isPositive(restPays)) {
    entry.TakerGets = amountOf(get, restGets);
    entry.TakerPays = amountOf(give, restPays);
  } else {
    view.remove(index);
    addOwned(findAccountEntry(view, owner), -1);
  }
  return { given, got };
}
