import { findXrp } from '../transaction/amount';
import { nativeUnit } from '../transaction/currency';
import type { LedgerAccount } from './account-info';
import type { ServerState } from './server-state';

/**
 * What the checks of one transaction need: data of a node, the account and a setting of the user.
 */
export interface CheckInput {
  /** The network's key. */
  readonly network: string;
  readonly server: ServerState;
  /** By address. */
  readonly accounts: ReadonlyMap<string, LedgerAccount | 'missing'>;
  /** Whether the destination has the required trust line; undefined when unknown. */
  readonly hasTrustLine: boolean | undefined;
  /** Address of the signed-in account, which will sign; undefined without one. */
  readonly account: string | undefined;
  /** A payment above this share of the spendable balance, in percent, gets a warning. */
  readonly share: number;
}

/** Drops as text with the unit of the network, such as "12.5 XRP". */
export function formatDrops(drops: bigint, { network }: CheckInput): string {
  return `${findXrp(String(drops)) ?? drops} ${nativeUnit(network)}`;
}

/**
 * The drops that an account can spend: its balance above the reserve (XRPL "Reserves").
 * @param newObjects number of objects it will own in addition
 */
export function spendableDrops(
  { balance, ownerCount }: LedgerAccount,
  { server }: Pick<CheckInput, 'server'>,
  newObjects = 0,
): bigint {
  const reserve = server.reserveBase + BigInt(ownerCount + newObjects) * server.reserveIncrement;
  return balance > reserve ? balance - reserve : 0n;
}
