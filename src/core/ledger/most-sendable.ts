import { findTokenValue, findXrp } from '../transaction/amount';
import { plainDecimal } from '../transaction/decimal';
import type { LedgerAccount } from './account-info';
import { spendableDrops } from './check-input';
import type { ServerState } from './server-state';

/**
 * What is kept for the network fee, in drops: a hundred times the usual 10 (XRPL "Transaction Cost").
 * The wallet sets the fee, which rises with the load.
 */
export const FEE_HEADROOM = 1000n;

/** What an account can pay with. Amounts are decimal text in the unit of the asset. */
export interface Sendable {
  readonly balance: string;
  /** What of it cannot be spent; undefined for a token, which has no reserve. */
  readonly reserve?: string;
  /** The most that can be sent; undefined when that is nothing. */
  readonly most: string | undefined;
}

/** What an account can send of the network's own currency: its balance without reserve and fee. */
export function sendableNative(account: LedgerAccount, server: ServerState): Sendable {
  const spendable = spendableDrops(account, { server });
  const reserve = server.reserveBase + BigInt(account.ownerCount) * server.reserveIncrement;
  return {
    balance: decimalOf(account.balance),
    reserve: decimalOf(reserve),
    most: spendable > FEE_HEADROOM ? decimalOf(spendable - FEE_HEADROOM) : undefined,
  };
}

/** What an account can send of a token: its whole balance. @param balance as a trust line has it */
export function sendableToken(balance: string): Sendable {
  const plain = plainDecimal(balance);
  return { balance: plain, most: findTokenValue(plain) };
}

function decimalOf(drops: bigint): string {
  return findXrp(String(drops)) ?? '0';
}
