import { askAccount, askServer } from '../adapters/ledger-node';
import { findNode, getShare } from '../adapters/ledger-settings';
import { codeOf, type ErrorCode } from '../core/companion-error';
import type { LedgerAccount } from '../core/ledger/account-info';
import { findKnownNetwork, networkName } from '../core/ledger/known-networks';
import type { LedgerFacts } from '../core/ledger/ledger-facts';
import type { ServerState } from '../core/ledger/server-state';

/** What came of asking: the facts, or why there are none. */
export type LedgerAnswer =
  | { readonly state: 'known'; readonly facts: Omit<LedgerFacts, 'account'> }
  | { readonly state: 'no-network' }
  | { readonly state: 'strange-network' }
  | { readonly state: 'off' }
  | { readonly state: 'other-network'; readonly found: string }
  | { readonly state: 'failed'; readonly code: ErrorCode };

/** What this window was told already, by node, and by node and address. */
const servers = new Map<string, ServerState>();
const accounts = new Map<string, LedgerAccount | 'missing'>();

/**
 * Asks the node the user allowed for this network about these accounts. No address is told to a
 * node before it has said that it is on the network.
 */
export async function askLedger(
  network: string | undefined,
  addresses: readonly string[],
  signal: AbortSignal,
): Promise<LedgerAnswer> {
  if (network === undefined) return { state: 'no-network' };
  const known = findKnownNetwork(network);
  if (!known) return { state: 'strange-network' };
  try {
    const node = await findNode(network);
    if (!node) return { state: 'off' };
    const server = await once(servers, node, () => askServer(node, signal));
    if (server.network !== known.id)
      return { state: 'other-network', found: networkName(server.network) };
    const found = await Promise.all(
      addresses.map(async (address) => {
        const ask = () => askAccount(node, address, signal);
        return [address, await once(accounts, `${node} ${address}`, ask)] as const;
      }),
    );
    const share = await getShare();
    return { state: 'known', facts: { network, server, accounts: new Map(found), share } };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'bug') console.error(error);
    return { state: 'failed', code };
  }
}

/** What is in the map, or what is asked now; a failure is not kept. */
async function once<T>(told: Map<string, T>, key: string, ask: () => Promise<T>): Promise<T> {
  const known = told.get(key) ?? (await ask());
  told.set(key, known);
  return known;
}
