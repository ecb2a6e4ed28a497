import { createdIndex } from '../entries/entry-index';
import {
  addOwned,
  canOwnMore,
  findAccountEntry,
  hasFlag,
  isPast,
  type TransactionContext,
} from './context';
import { deliverable, fundsOf, move } from './funds';
import { amountOf, findMoney, isPositive, isSameAsset, type Money, minus } from './money';

const REQUIRE_TAG = 0x0002_0000;

/** CheckCreate (XRPL "CheckCreate"). */
export function applyCheckCreate(context: TransactionContext): string | undefined {
  const { tx, view, sender } = context;
  const most = findMoney(tx.SendMax);
  if (!most) return undefined;
  if (!isPositive(most.amount)) return 'temBAD_AMOUNT';
  if (tx.Account === tx.Destination) return 'temREDUNDANT';
  const destination = findAccountEntry(view, tx.Destination);
  if (!destination) return 'tecNO_DST';
  if (hasFlag(destination.Flags, REQUIRE_TAG) && tx.DestinationTag === undefined)
    return 'tecDST_TAG_NEEDED';
  if (isPast(tx.Expiration, context)) return 'tecEXPIRED';
  if (!canOwnMore(context)) return 'tecINSUFFICIENT_RESERVE';
  const { Expiration, DestinationTag, InvoiceID } = tx;
  const optional = Object.entries({ Expiration, DestinationTag, InvoiceID });
  view.create(createdIndex('check', String(tx.Account), context.sequence), {
    LedgerEntryType: 'Check',
    Account: tx.Account,
    Destination: tx.Destination,
    SendMax: tx.SendMax,
    Sequence: context.sequence,
    Flags: 0,
    OwnerNode: '0',
    DestinationNode: '0',
    ...Object.fromEntries(optional.filter(([, value]) => value !== undefined)),
  });
  addOwned(sender, 1);
  return 'tesSUCCESS';
}

/** CheckCash by its receiver: an exact amount, or at least one. */
export function applyCheckCash(context: TransactionContext): string | undefined {
  const { tx, view } = context;
  const [index, check] = findCheck(context);
  if (!check) return 'tecNO_ENTRY';
  if (check.Destination !== tx.Account) return 'tecNO_PERMISSION';
  if (isPast(check.Expiration, context)) return 'tecEXPIRED';
  const wanted = findMoney(tx.Amount ?? tx.DeliverMin);
  const most = findMoney(check.SendMax) as Money;
  if (!wanted) return undefined;
  if (!isSameAsset(wanted.asset, most.asset)) return 'temMALFORMED';
  if (isPositive(minus(wanted.amount, most.amount))) return 'tecPATH_PARTIAL';
  const [from, to] = [String(check.Account), String(tx.Account)];
  const asset = wanted.asset;
  // The reserve of the check itself becomes free.
  view.remove(index);
  addOwned(findAccountEntry(view, from), -1);
  const amount = tx.Amount === undefined ? most.amount : wanted.amount;
  const possible = deliverable(view, { from, to, asset, amount }, most.amount);
  if (isPositive(minus(wanted.amount, possible)))
    return isPositive(fundsOf(view, from, asset)) ? 'tecPATH_PARTIAL' : 'tecUNFUNDED_PAYMENT';
  move(view, { from, to, asset, amount: possible });
  context.delivered = amountOf(asset, possible);
  return 'tesSUCCESS';
}

/** CheckCancel by its sender or receiver, or by anybody once it expired. */
export function applyCheckCancel(context: TransactionContext): string {
  const { tx, view } = context;
  const [index, check] = findCheck(context);
  if (!check) return 'tecNO_ENTRY';
  const isParty = check.Account === tx.Account || check.Destination === tx.Account;
  if (!isParty && !isPast(check.Expiration, context)) return 'tecNO_PERMISSION';
  view.remove(index);
  addOwned(findAccountEntry(view, check.Account), -1);
  return 'tesSUCCESS';
}

function findCheck({ tx, view }: TransactionContext) {
  const index = String(tx.CheckID).toUpperCase();
  const entry = view.find(index);
  return [index, entry?.LedgerEntryType === 'Check' ? entry : undefined] as const;
}
