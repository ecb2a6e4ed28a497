import { findXrp } from '../transaction/amount';
import { type Amount, findAmount } from '../transaction/amount-in-words';
import { nativeUnit } from '../transaction/currency';
import type { BalanceChange } from './balance-changes';
import type { Changes } from './changes';
import type { LineChange } from './line-changes';
import type { NftMove } from './nft-moves';
import type { ObjectChange } from './object-changes';

/** One row of what a transaction changes, as the user reads it. */
export type ChangeRow =
  | {
      readonly kind: 'balance';
      readonly account: string;
      readonly holder: 'own' | 'other' | 'pool';
      readonly isGain: boolean;
      /** Without its sign. */
      readonly amount: Amount;
    }
  | { readonly kind: 'account'; readonly account: string }
  | { readonly kind: 'line'; readonly line: LineChange }
  | { readonly kind: 'nft'; readonly move: NftMoveKind; readonly id: string }
  | { readonly kind: 'object'; readonly change: ObjectChange['kind']; readonly type: string }
  | { readonly kind: 'settings'; readonly fields: readonly string[] };

/** What becomes of an NFT, as one account sees it. */
export type NftMoveKind = 'gained' | 'lost' | 'minted' | 'burnt' | 'moved';

/** More rows than these are counted only. */
const MAX_ROWS = 12;

export interface ChangeRows {
  readonly rows: readonly ChangeRow[];
  /** The number of rows that are left out. */
  readonly left: number;
}

/**
 * The rows of what changes: what the account itself gains and loses first.
 * @param account the account whose `changes` these are
 */
export function changeRows(
  changes: Changes,
  account: string,
  network: string | undefined,
): ChangeRows {
  const balance = (change: BalanceChange) => balanceRow(change, changes, account, network);
  const rows: ChangeRow[] = [
    ...changes.own.flatMap(balance),
    ...changes.nfts.map((move) => nftRow(move, account)),
    ...changes.others.flatMap(balance),
    ...changes.created.map((created) => ({ kind: 'account', account: created }) as const),
    ...changes.lines.map((line) => ({ kind: 'line', line }) as const),
    ...changes.objects.map(({ kind, type }) => ({ kind: 'object', change: kind, type }) as const),
    ...(changes.settings.length > 0
      ? [{ kind: 'settings', fields: changes.settings } as const]
      : []),
  ];
  return { rows: rows.slice(0, MAX_ROWS), left: Math.max(0, rows.length - MAX_ROWS) };
}

function balanceRow(
  change: BalanceChange,
  { pools }: Changes,
  account: string,
  network: string | undefined,
): ChangeRow[] {
  const amount = changedAmount(change, network);
  if (!amount) return [];
  const isGain = !amount.value.startsWith('-');
  const other = pools.includes(change.account) ? 'pool' : 'other';
  return [
    {
      kind: 'balance',
      account: change.account,
      holder: change.account === account ? 'own' : other,
      isGain,
      amount: isGain ? amount : { ...amount, value: amount.value.slice(1) },
    },
  ];
}

/** The amount of a change with its sign; undefined when it is not in the ledger's form. */
export function changedAmount(
  change: BalanceChange,
  network: string | undefined,
): Amount | undefined {
  switch (change.kind) {
    case 'native': {
      const { drops } = change;
      const value = findXrp(String(drops < 0n ? -drops : drops));
      if (value === undefined) return undefined;
      return { value: drops < 0n ? `-${value}` : value, unit: nativeUnit(network) };
    }
    case 'token':
      return findAmount(change, network);
    case 'mpt':
      return findAmount({ value: change.value, mpt_issuance_id: change.id }, network);
  }
}

function nftRow({ id, from, to }: NftMove, account: string): ChangeRow {
  return { kind: 'nft', id, move: moveKind(from, to, account) };
}

function moveKind(from: string | undefined, to: string | undefined, account: string): NftMoveKind {
  if (from === undefined) return 'minted';
  if (to === undefined) return 'burnt';
  if (to === account) return 'gained';
  return from === account ? 'lost' : 'moved';
}
