import { findXrp } from '../transaction/amount';
import { nativeUnit } from '../transaction/currency';
import type { LedgerAccount } from './account-info';
import type { ServerState } from './server-state';

/** All that was asked of a node for one transaction, and what is needed to judge it. */
export interface LedgerFacts {
  /** The network's key. */
  readonly network: string;
  readonly server: ServerState;
  /** By address. */
  readonly accounts: ReadonlyMap<string, LedgerAccount | 'missing'>;
  /** Whether the destination has the trust line it needs; undefined when that is not known. */
  readonly hasLine: boolean | undefined;
  /** Whose transaction it will be; undefined while nobody is signed in. */
  readonly account: string | undefined;
  /** Percent of what can be spent; more in one go deserves a word. */
  readonly share: number;
}

/** Drops as people read them, such as "12.5 XRP". */
export function formatDrops(drops: bigint, { network }: LedgerFacts): string {
  return `${findXrp(String(drops)) ?? drops} ${nativeUnit(network)}`;
}

/** Drops an account can spend: what is over its reserve (XRPL "Reserves"). */
export function spendableDrops(
  { balance, ownerCount }: LedgerAccount,
  { server }: LedgerFacts,
  newObjects = 0,
): bigint {
  const reserve = server.reserveBase + BigInt(ownerCount + newObjects) * server.reserveIncrement;
  return balance > reserve ? balance - reserve : 0n;
}
