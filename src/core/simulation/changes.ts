import type { AffectedNode } from './affected-node';
import { type BalanceChange, findBalanceChanges } from './balance-changes';
import { findLineChanges, type LineChange } from './line-changes';
import { findNftMoves, type NftMove } from './nft-moves';
import { findObjectChanges, type ObjectChange } from './object-changes';

/** What a transaction changes, as one account sees it. */
export interface Changes {
  /** Of the account itself; its native currency with the fee. */
  readonly own: readonly BalanceChange[];
  /** Of the other accounts. */
  readonly others: readonly BalanceChange[];
  /** Accounts among the others that are pools (XRPL "AMM"), and hold for many. */
  readonly pools: readonly string[];
  /** The account's own trust lines. */
  readonly lines: readonly LineChange[];
  readonly nfts: readonly NftMove[];
  readonly objects: readonly ObjectChange[];
  /** Accounts that are created. */
  readonly created: readonly string[];
  /**
   * Fields of the account that change or go, such as `Flags`, besides balance, counts and sequence.
   * Metadata does not tell which fields are new.
   */
  readonly settings: readonly string[];
}

/**
 * What a transaction changes, from the metadata of the transaction.
 * @throws CompanionError `bad-answer` when a balance or a trust line is malformed
 */
export function findChanges(nodes: readonly AffectedNode[], account: string): Changes {
  const balances = findBalanceChanges(nodes);
  const roots = nodes.filter(({ type }) => type === 'AccountRoot');
  return {
    own: balances.filter((change) => change.account === account),
    others: balances.filter((change) => change.account !== account),
    pools: addressesOf(roots.filter(({ after }) => after.AMMID !== undefined)),
    lines: findLineChanges(nodes, account),
    nfts: findNftMoves(nodes),
    objects: findObjectChanges(nodes),
    created: addressesOf(roots.filter(({ kind }) => kind === 'created')),
    settings: roots.filter(({ after }) => after.Account === account).flatMap(changedSettings),
  };
}

const addressesOf = (roots: readonly AffectedNode[]): string[] =>
  roots.map(({ after }) => String(after.Account));

/** Fields that most transactions change. */
const COUNTERS = [
  'Balance',
  'Sequence',
  'OwnerCount',
  'TicketCount',
  'AccountTxnID',
  'MintedNFTokens',
  'BurnedNFTokens',
];

function changedSettings({ kind, before, after }: AffectedNode): string[] {
  if (kind !== 'changed') return [];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter(
    (name) =>
      !COUNTERS.includes(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
}
