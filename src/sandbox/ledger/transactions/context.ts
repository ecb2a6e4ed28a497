import type { Decimal } from '../../../core/transaction/decimal';
import type { Entry } from '../entries/entry';
import { accountIndex } from '../entries/entry-index';
import type { EntryView } from '../entries/entry-view';

export type LedgerFields = Record<string, unknown>;

/** Mainnet's reserves, in drops. */
export const RESERVE_BASE = 1_000_000;
export const RESERVE_INCREMENT = 200_000;

/** What a transaction is applied to. */
export interface TransactionContext {
  readonly view: EntryView;
  readonly tx: LedgerFields;
  /** The account's entry; its balance is without the fee already. */
  readonly sender: Entry;
  /** Before the fee: what the reserve is compared with (XRPL "Reserves"). */
  readonly priorBalance: bigint;
  /** The number that new entries are named by: the sequence, or the ticket's. */
  readonly sequence: number;
  /** Close time of the previous ledger, in seconds since 2000. */
  readonly closeTime: number;
  readonly ledgerIndex: number;
  /** All entries but accounts and trust lines, as they were before. */
  readonly others: () => readonly { index: string; entry: Entry }[];
  /** Set by transactions that deliver an amount. */
  delivered?: unknown;
}

export const hasFlag = (flags: unknown, bit: number): boolean => (Number(flags ?? 0) & bit) !== 0;

export function findAccountEntry(view: EntryView, address: unknown): Entry | undefined {
  return typeof address === 'string' ? view.find(accountIndex(address)) : undefined;
}

export const balanceOf = (entry: Entry): bigint => BigInt(String(entry.Balance));

export function addDrops(entry: Entry, drops: bigint): void {
  entry.Balance = String(balanceOf(entry) + drops);
}

export function reserveOf(entry: Entry, more = 0): bigint {
  return BigInt(RESERVE_BASE + RESERVE_INCREMENT * (Number(entry.OwnerCount ?? 0) + more));
}

export function addOwned(entry: Entry | undefined, count: number): void {
  if (entry) entry.OwnerCount = Math.max(0, Number(entry.OwnerCount ?? 0) + count);
}

/** Whether the sender's XRP covers one more object. */
export function canOwnMore({ sender, priorBalance }: TransactionContext): boolean {
  return priorBalance >= reserveOf(sender, 1);
}

/** Whether a time of an entry or a transaction, in seconds since 2000, is past. */
export function isPast(time: unknown, { closeTime }: TransactionContext): boolean {
  return typeof time === 'number' && closeTime >= time;
}

/** The whole drops of a decimal. */
export const dropsOf = ({ digits, scale }: Decimal): bigint => digits / 10n ** BigInt(scale);
