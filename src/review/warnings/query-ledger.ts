import { fetchAccount, fetchTrustLine } from '../../adapters/platform/ledger-accounts';
import { fetchServerState } from '../../adapters/platform/ledger-node';
import { findNode, getShare } from '../../adapters/settings/ledger-settings';
import { codeOf, type ErrorCode } from '../../core/companion-error';
import type { LedgerAccount } from '../../core/ledger/account-info';
import type { RequiredTrustLine } from '../../core/ledger/account-lines';
import type { CheckInput } from '../../core/ledger/check-input';
import { findKnownNetwork, networkName } from '../../core/ledger/known-networks';
import { type Parties, partyAddresses } from '../../core/ledger/parties';
import type { ServerState } from '../../core/ledger/server-state';
import { keepBalance } from './known-balances';

/** The facts for the ledger checks, or why there are none. */
export type LedgerQueryResult =
  | { readonly state: 'known'; readonly facts: Omit<CheckInput, 'account'> }
  | { readonly state: 'no-network' }
  | { readonly state: 'strange-network' }
  | { readonly state: 'off' }
  | { readonly state: 'other-network'; readonly actualNetwork: string }
  | { readonly state: 'failed'; readonly code: ErrorCode };

/** Caches of this window. A key is the node and the subject of the query, joined by spaces. */
const serverCache = new Map<string, ServerState>();
const accountCache = new Map<string, LedgerAccount | 'missing'>();
const trustLineCache = new Map<string, boolean | undefined>();

/**
 * Queries the node that the user allowed for a network about the parties of a transaction. It sends
 * addresses only after the node has confirmed that it is on this network.
 * @param network the network's key; undefined when it is unknown
 */
export async function queryLedger(
  network: string | undefined,
  parties: Parties,
  signal: AbortSignal,
): Promise<LedgerQueryResult> {
  if (network === undefined) return { state: 'no-network' };
  const expected = findKnownNetwork(network);
  if (!expected) return { state: 'strange-network' };
  try {
    const node = await findNode(network);
    if (!node) return { state: 'off' };
    const server = await cached(serverCache, node, () => fetchServerState(node, signal));
    if (server.networkId !== expected.id)
      return { state: 'other-network', actualNetwork: networkName(server.networkId) };
    const entries = await Promise.all(
      partyAddresses(parties).map(async (address) => {
        const query = () => fetchAccount(node, address, signal);
        return [address, await cached(accountCache, `${node} ${address}`, query)] as const;
      }),
    );
    const accounts = new Map(entries);
    for (const [address, account] of entries) {
      if (account !== 'missing') keepBalance(network, address, account.balance);
    }
    const hasTrustLine = await queryTrustLine(node, parties.trustLine, accounts, signal);
    const share = await getShare();
    return { state: 'known', facts: { network, server, accounts, hasTrustLine, share } };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'bug') console.error(error);
    return { state: 'failed', code };
  }
}

/**
 * Whether the required trust line exists; undefined when none is required, or when the holder or the
 * issuer is missing: for those a node answers with an error.
 */
async function queryTrustLine(
  node: string,
  trustLine: RequiredTrustLine | undefined,
  accounts: ReadonlyMap<string, LedgerAccount | 'missing'>,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  if (
    !trustLine ||
    accounts.get(trustLine.holder) === 'missing' ||
    accounts.get(trustLine.issuer) === 'missing'
  )
    return undefined;
  const key = [node, trustLine.holder, trustLine.issuer, trustLine.currency].join(' ');
  return cached(trustLineCache, key, () => fetchTrustLine(node, trustLine, signal));
}

/** Returns the cached value, else runs the query and caches its result. Failures are not cached. */
async function cached<T>(cache: Map<string, T>, key: string, query: () => Promise<T>): Promise<T> {
  const value = cache.get(key) ?? (await query());
  cache.set(key, value);
  return value;
}
