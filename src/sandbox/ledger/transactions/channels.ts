import { channelIndex } from '../entries/entry-index';
import {
  addDrops,
  addOwned,
  balanceOf,
  findAccountEntry,
  isPast,
  reserveOf,
  type TransactionContext,
} from './context';

const CLOSE = 0x0002_0000;

/** PaymentChannelCreate (XRPL "PaymentChannelCreate"). */
export function applyChannelCreate(context: TransactionContext): string {
  const { tx, view, sender } = context;
  const drops = BigInt(String(tx.Amount));
  if (!findAccountEntry(view, tx.Destination)) return 'tecNO_DST';
  if (balanceOf(sender) < reserveOf(sender, 1) + drops) return 'tecUNFUNDED';
  addDrops(sender, -drops);
  addOwned(sender, 1);
  const { CancelAfter, DestinationTag } = tx;
  const optional = Object.entries({ CancelAfter, DestinationTag });
  view.create(channelIndex(String(tx.Account), String(tx.Destination), context.sequence), {
    LedgerEntryType: 'PayChannel',
    Account: tx.Account,
    Destination: tx.Destination,
    Amount: tx.Amount,
    Balance: '0',
    PublicKey: tx.PublicKey,
    SettleDelay: tx.SettleDelay,
    Flags: 0,
    OwnerNode: '0',
    ...Object.fromEntries(optional.filter(([, value]) => value !== undefined)),
  });
  return 'tesSUCCESS';
}

/** PaymentChannelFund by the source. */
export function applyChannelFund({ tx, view, sender }: TransactionContext): string {
  const channel = view.find(String(tx.Channel));
  if (channel?.LedgerEntryType !== 'PayChannel') return 'tecNO_ENTRY';
  if (channel.Account !== tx.Account) return 'tecNO_PERMISSION';
  const drops = BigInt(String(tx.Amount));
  if (balanceOf(sender) < reserveOf(sender) + drops) return 'tecUNFUNDED';
  addDrops(sender, -drops);
  channel.Amount = String(BigInt(String(channel.Amount)) + drops);
  if (tx.Expiration !== undefined) channel.Expiration = tx.Expiration;
  return 'tesSUCCESS';
}

/** PaymentChannelClaim: pays out, closes or starts to. The signature of a claim is not verified. */
export function applyChannelClaim(context: TransactionContext): string {
  const { tx, view } = context;
  const index = String(tx.Channel);
  const channel = view.find(index);
  if (channel?.LedgerEntryType !== 'PayChannel') return 'tecNO_TARGET';
  const [isSource, isPayee] = [channel.Account, channel.Destination].map(
    (one) => one === tx.Account,
  );
  if (isPast(channel.Expiration, context) || isPast(channel.CancelAfter, context))
    return closeChannel(context, index);
  if (!isSource && !isPayee) return 'tecNO_PERMISSION';
  const [paid, all] = [BigInt(String(channel.Balance)), BigInt(String(channel.Amount))];
  const next = tx.Balance === undefined ? paid : BigInt(String(tx.Balance));
  if (next > all || (tx.Balance !== undefined && next <= paid)) return 'tecUNFUNDED_PAYMENT';
  const payee = findAccountEntry(view, channel.Destination);
  if (payee) addDrops(payee, next - paid);
  channel.Balance = String(next);
  if ((Number(tx.Flags ?? 0) & CLOSE) === 0) return 'tesSUCCESS';
  if (isPayee || next === all) return closeChannel(context, index);
  channel.Expiration = context.closeTime + Number(channel.SettleDelay);
  return 'tesSUCCESS';
}

function closeChannel({ view }: TransactionContext, index: string): string {
  const channel = view.find(index);
  const source = findAccountEntry(view, channel?.Account);
  if (source) addDrops(source, BigInt(String(channel?.Amount)) - BigInt(String(channel?.Balance)));
  view.remove(index);
  addOwned(source, -1);
  return 'tesSUCCESS';
}
