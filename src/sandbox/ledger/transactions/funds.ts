import { type Decimal, ZERO } from '../../../core/transaction/decimal';
import type { EntryView } from '../entries/entry-view';
import { addDrops, balanceOf, dropsOf, findAccountEntry, reserveOf } from './context';
import { isXrp, type LedgerAsset, minus, scaled, smallest } from './money';
import { addToLine, findLine, heldOn, isFrozen } from './trust-lines';

/** A transfer rate without a fee, in billionths (XRPL "Transfer Fees"). */
const PARITY: Decimal = { digits: 1_000_000_000n, scale: 0 };

/** More than any amount: an issuer's own token. */
const UNLIMITED: Decimal = { digits: 10n ** 60n, scale: 0 };

/** What an account can give of an asset. */
export function fundsOf(view: EntryView, address: string, asset: LedgerAsset): Decimal {
  const { issuer, currency } = asset;
  if (issuer === undefined) {
    const entry = findAccountEntry(view, address);
    const free = entry ? balanceOf(entry) - reserveOf(entry) : 0n;
    return free > 0n ? { digits: free, scale: 0 } : ZERO;
  }
  if (issuer === address) return UNLIMITED;
  if (isFrozen(view, address, issuer, currency)) return ZERO;
  const held = heldOn(findLine(view, address, issuer, currency), address);
  return held.digits > 0n ? held : ZERO;
}

function rateOf(view: EntryView, issuer: string): Decimal {
  const rate = Number(findAccountEntry(view, issuer)?.TransferRate ?? 0);
  return rate > 1_000_000_000 ? { digits: BigInt(rate), scale: 0 } : PARITY;
}

/** Whether a transfer between two accounts costs the issuer's fee. */
const isCharged = (from: string, to: string, { issuer }: LedgerAsset): boolean =>
  issuer !== undefined && from !== issuer && to !== issuer;

/** What a sender pays so that `amount` arrives. */
export function costOf(
  view: EntryView,
  { from, to, asset, amount }: { from: string; to: string; asset: LedgerAsset; amount: Decimal },
): Decimal {
  if (!isCharged(from, to, asset)) return amount;
  return scaled(amount, rateOf(view, asset.issuer ?? ''), PARITY, asset, 'up');
}

/** What arrives at most when a sender pays `amount`. */
export function arrivingOf(
  view: EntryView,
  { from, to, asset, amount }: { from: string; to: string; asset: LedgerAsset; amount: Decimal },
): Decimal {
  if (!isCharged(from, to, asset)) return amount;
  return scaled(amount, PARITY, rateOf(view, asset.issuer ?? ''), asset, 'down');
}

/** Moves an asset: the receiver gets `amount`, the sender pays the issuer's fee, too. */
export function move(
  view: EntryView,
  transfer: { from: string; to: string; asset: LedgerAsset; amount: Decimal },
): void {
  const { from, to, asset, amount } = transfer;
  const [sender, receiver] = [findAccountEntry(view, from), findAccountEntry(view, to)];
  if (isXrp(asset)) {
    if (sender) addDrops(sender, -dropsOf(amount));
    if (receiver) addDrops(receiver, dropsOf(amount));
    return;
  }
  const { issuer = '', currency } = asset;
  const cost = costOf(view, transfer);
  if (from !== issuer) addToLine(view, from, { issuer, currency }, minus(ZERO, cost));
  if (to !== issuer) addToLine(view, to, { issuer, currency }, amount);
}

/** What a sender can deliver of an asset to a receiver, at most `wanted`. */
export function deliverable(
  view: EntryView,
  transfer: { from: string; to: string; asset: LedgerAsset; amount: Decimal },
  budget?: Decimal,
): Decimal {
  const funds = fundsOf(view, transfer.from, transfer.asset);
  const most = budget ? smallest(funds, budget) : funds;
  return smallest(transfer.amount, arrivingOf(view, { ...transfer, amount: most }));
}
