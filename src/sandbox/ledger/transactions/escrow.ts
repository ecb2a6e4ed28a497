import { createdIndex } from '../entries/entry-index';
import {
  addDrops,
  addOwned,
  balanceOf,
  dropsOf,
  findAccountEntry,
  hasFlag,
  isPast,
  reserveOf,
  type TransactionContext,
} from './context';
import { findMoney, isPositive, isXrp } from './money';

const REQUIRE_TAG = 0x0002_0000;

/** EscrowCreate of XRP (XRPL "EscrowCreate"); escrows of tokens are not supported. */
export function applyEscrowCreate(context: TransactionContext): string | undefined {
  const { tx, view, sender } = context;
  const money = findMoney(tx.Amount);
  if (!money || !isXrp(money.asset)) return undefined;
  if (!isPositive(money.amount)) return 'temBAD_AMOUNT';
  const { FinishAfter, CancelAfter, Condition, DestinationTag } = tx;
  if (FinishAfter === undefined && CancelAfter === undefined) return 'temBAD_EXPIRATION';
  if (FinishAfter === undefined && Condition === undefined) return 'temMALFORMED';
  if (Number(CancelAfter ?? Infinity) <= Number(FinishAfter ?? 0)) return 'temBAD_EXPIRATION';
  if (isPast(FinishAfter, context) || isPast(CancelAfter, context)) return 'tecNO_PERMISSION';
  const destination = findAccountEntry(view, tx.Destination);
  if (!destination) return 'tecNO_DST';
  if (hasFlag(destination.Flags, REQUIRE_TAG) && DestinationTag === undefined)
    return 'tecDST_TAG_NEEDED';
  const drops = dropsOf(money.amount);
  if (balanceOf(sender) < reserveOf(sender, 1)) return 'tecINSUFFICIENT_RESERVE';
  if (balanceOf(sender) < reserveOf(sender, 1) + drops) return 'tecUNFUNDED';
  addDrops(sender, -drops);
  addOwned(sender, 1);
  const times = { FinishAfter, CancelAfter, Condition, DestinationTag };
  view.create(createdIndex('escrow', String(tx.Account), context.sequence), {
    LedgerEntryType: 'Escrow',
    Account: tx.Account,
    Destination: tx.Destination,
    Amount: tx.Amount,
    ...Object.fromEntries(Object.entries(times).filter(([, value]) => value !== undefined)),
    Flags: 0,
    OwnerNode: '0',
  });
  return 'tesSUCCESS';
}

/** EscrowFinish by anybody, when it is due. Conditions are held against nothing. */
export function applyEscrowFinish(context: TransactionContext): string {
  const { tx, view } = context;
  const found = findEscrow(context);
  if (!found) return 'tecNO_TARGET';
  const { index, entry } = found;
  const isEarly = entry.FinishAfter !== undefined && !isPast(entry.FinishAfter, context);
  if (isEarly || isPast(entry.CancelAfter, context)) return 'tecNO_PERMISSION';
  if (entry.Condition !== undefined && tx.Fulfillment === undefined)
    return 'tecCRYPTOCONDITION_ERROR';
  const destination = findAccountEntry(view, entry.Destination);
  if (!destination) return 'tecNO_DST';
  addDrops(destination, BigInt(String(entry.Amount)));
  view.remove(index);
  addOwned(findAccountEntry(view, entry.Account), -1);
  return 'tesSUCCESS';
}

/** EscrowCancel by anybody, after its time. */
export function applyEscrowCancel(context: TransactionContext): string {
  const found = findEscrow(context);
  if (!found) return 'tecNO_TARGET';
  const { index, entry } = found;
  if (!isPast(entry.CancelAfter, context)) return 'tecNO_PERMISSION';
  const owner = findAccountEntry(context.view, entry.Account);
  if (owner) addDrops(owner, BigInt(String(entry.Amount)));
  context.view.remove(index);
  addOwned(owner, -1);
  return 'tesSUCCESS';
}

function findEscrow({ tx, view }: TransactionContext) {
  const index = createdIndex('escrow', String(tx.Owner), Number(tx.OfferSequence));
  const entry = view.find(index);
  return entry && { index, entry };
}
