import { accountIndex } from '../entries/entry-index';
import {
  addDrops,
  balanceOf,
  dropsOf,
  findAccountEntry,
  hasFlag,
  RESERVE_BASE,
  reserveOf,
  type TransactionContext,
} from './context';
import { costOf, deliverable, move } from './funds';
import {
  amountOf,
  findMoney,
  isPositive,
  isSameAsset,
  isXrp,
  type Money,
  minus,
  smallest,
} from './money';
import { takeOffers } from './order-book';
import { findLine, isFrozen, roomOn } from './trust-lines';

const PARTIAL = 0x0002_0000;
const REQUIRE_TAG = 0x0002_0000;
const DEPOSIT_AUTH = 0x0100_0000;

/** Payment (XRPL "Payment"), without paths: directly, or through one order book. */
export function applyPayment(context: TransactionContext): string | undefined {
  const { tx, view } = context;
  const wanted = findMoney(tx.Amount);
  const most = tx.SendMax === undefined ? undefined : findMoney(tx.SendMax);
  if (!wanted || (tx.SendMax !== undefined && !most)) return undefined;
  if (!isPositive(wanted.amount)) return 'temBAD_AMOUNT';
  if (most && isXrp(most.asset) && isXrp(wanted.asset)) return 'temBAD_SEND_XRP_MAX';
  const isDirectXrp = isXrp(wanted.asset) && !most;
  if (isDirectXrp && tx.Account === tx.Destination) return 'temREDUNDANT';
  const destination = findAccountEntry(view, tx.Destination);
  if (!destination) return isDirectXrp ? fundAccount(context, wanted) : 'tecNO_DST';
  if (hasFlag(destination.Flags, REQUIRE_TAG) && tx.DestinationTag === undefined)
    return 'tecDST_TAG_NEEDED';
  if (hasFlag(destination.Flags, DEPOSIT_AUTH) && tx.Account !== tx.Destination)
    return 'tecNO_PERMISSION';
  if (isDirectXrp) return payXrp(context, wanted);
  const isSame = !most || isSameAsset(most.asset, wanted.asset);
  return isSame ? payToken(context, wanted, most) : payAcross(context, wanted, most);
}

function isUnfunded({ sender, priorBalance }: TransactionContext, drops: bigint): boolean {
  const reserve = reserveOf(sender);
  const fee = priorBalance - balanceOf(sender);
  return priorBalance < drops + (reserve > fee ? reserve : fee);
}

function payXrp(context: TransactionContext, { asset, amount }: Money): string {
  const { tx, view } = context;
  if (isUnfunded(context, dropsOf(amount))) return 'tecUNFUNDED_PAYMENT';
  move(view, { from: String(tx.Account), to: String(tx.Destination), asset, amount });
  context.delivered = amountOf(asset, amount);
  return 'tesSUCCESS';
}

function fundAccount(context: TransactionContext, { asset, amount }: Money): string {
  const { tx, view, sender, ledgerIndex } = context;
  const drops = dropsOf(amount);
  if (drops < BigInt(RESERVE_BASE)) return 'tecNO_DST_INSUF_XRP';
  if (isUnfunded(context, drops)) return 'tecUNFUNDED_PAYMENT';
  addDrops(sender, -drops);
  view.create(accountIndex(String(tx.Destination)), {
    LedgerEntryType: 'AccountRoot',
    Account: tx.Destination,
    Balance: String(drops),
    Flags: 0,
    OwnerCount: 0,
    Sequence: ledgerIndex,
  });
  context.delivered = amountOf(asset, amount);
  return 'tesSUCCESS';
}

/** What a receiver may hold more of a token; undefined when its issuer is the receiver. */
function roomOf({ tx, view }: TransactionContext, { asset, amount }: Money) {
  const to = String(tx.Destination);
  const { issuer, currency } = asset;
  if (issuer === undefined || issuer === to) return amount;
  return roomOn(findLine(view, to, issuer, currency), to);
}

/** A token from a holder or its issuer, to a holder or its issuer. */
function payToken(context: TransactionContext, wanted: Money, most: Money | undefined): string {
  const { tx, view } = context;
  const [from, to] = [String(tx.Account), String(tx.Destination)];
  const { asset } = wanted;
  const { issuer = '', currency } = asset;
  if (isFrozen(view, from, issuer, currency) && to !== issuer && from !== issuer)
    return 'tecPATH_DRY';
  const transfer = { from, to, asset, amount: smallest(wanted.amount, roomOf(context, wanted)) };
  // Without SendMax the amount is the limit, so the issuer's fee comes out of it.
  const budget = most?.amount ?? (tx.SendMax === undefined ? wanted.amount : undefined);
  const amount = deliverable(view, transfer, from === issuer ? undefined : budget);
  return deliver(context, wanted, amount, () => move(view, { ...transfer, amount }));
}

/** One asset for another, through the order book between them. */
function payAcross(context: TransactionContext, wanted: Money, most: Money | undefined): string {
  const { tx, view } = context;
  if (!most) return 'tecPATH_DRY';
  const from = String(tx.Account);
  const target = smallest(wanted.amount, roomOf(context, wanted));
  const isSelf = tx.Destination === tx.Account;
  const transfer = { from, to: String(tx.Destination), asset: wanted.asset, amount: target };
  const needed = isSelf ? target : costOf(view, transfer);
  const { got } = takeOffers(context, {
    account: from,
    give: most.asset,
    get: wanted.asset,
    most: most.amount,
    wanted: needed,
    limited: false,
  });
  const amount = isSelf ? got : deliverable(view, transfer, got);
  return deliver(context, wanted, amount, () => {
    if (!isSelf) move(view, { ...transfer, amount });
  });
}

function deliver(
  context: TransactionContext,
  wanted: Money,
  amount: Money['amount'],
  pay: () => void,
): string {
  const { tx } = context;
  if (!isPositive(amount)) return 'tecPATH_DRY';
  const least = tx.DeliverMin === undefined ? undefined : findMoney(tx.DeliverMin)?.amount;
  const isShort = isPositive(minus(wanted.amount, amount));
  if (isShort && !hasFlag(tx.Flags, PARTIAL)) return 'tecPATH_PARTIAL';
  if (least && isPositive(minus(least, amount))) return 'tecPATH_PARTIAL';
  pay();
  context.delivered = amountOf(wanted.asset, amount);
  return 'tesSUCCESS';
}
