import { saveLastBalance } from '../adapters/browser/last-balance';
import { fetchAccountOf } from '../adapters/platform/ledger-accounts';
import { findNode } from '../adapters/settings/ledger-settings';
import { codeOf } from '../core/companion-error';
import type { BalanceOwner, BalanceReading } from '../core/ledger/balance-reading';

/** A balance, or why there is none. `missing`: the ledger has no such account. */
export type BalanceAnswer = BalanceReading | 'off' | 'missing' | 'failed';

/** Asks the ledger node that the user allowed for the network, and keeps a balance it answers. */
export async function readBalance(
  owner: BalanceOwner,
  signal: AbortSignal,
): Promise<BalanceAnswer> {
  const { account, network } = owner;
  try {
    const node = await findNode(network);
    if (!node) return 'off';
    const found = await fetchAccountOf(network, node, account, signal);
    if (found === 'missing') return 'missing';
    const reading = { account, network, drops: String(found.balance), at: Date.now() };
    await saveLastBalance(reading);
    return reading;
  } catch (error) {
    if (codeOf(error) === 'bug') console.error(error);
    return 'failed';
  }
}
