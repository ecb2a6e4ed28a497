import {
  fetchAccount,
  fetchTokenBalance,
  fetchTrustLine,
} from '../../adapters/platform/ledger-accounts';
import { fetchServerState } from '../../adapters/platform/ledger-node';
import { findNode, getShare } from '../../adapters/settings/ledger-settings';
import { codeOf, type ErrorCode } from '../../core/companion-error';
import type { LedgerAccount } from '../../core/ledger/account-info';
import type { RequiredTrustLine } from '../../core/ledger/account-lines';
import type { CheckInput } from '../../core/ledger/check-input';
import { findKnownNetwork, networkName } from '../../core/ledger/known-networks';
import { sendableNative, sendableToken } from '../../core/ledger/most-sendable';
import { type Parties, partyAddresses } from '../../core/ledger/parties';
import type { ServerState } from '../../core/ledger/server-state';
import { normalCurrency } from '../../core/transaction/currency';
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
const tokenBalanceCache = new Map<string, string | undefined>();

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
      if (account !== 'missing')
        keepBalance(network, address, undefined, sendableNative(account, server));
    }
    const [hasTrustLine] = await Promise.all([
      queryTrustLine(node, parties.trustLine, accounts, signal),
      queryTokenBalance({ network, node }, parties.paidFrom, accounts, signal),
    ]);
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
  if (!trustLine || !isComplete(trustLine, accounts)) return undefined;
  const key = [node, trustLine.holder, trustLine.issuer, trustLine.currency].join(' ');
  return cached(trustLineCache, key, () => fetchTrustLine(node, trustLine, signal));
}

/** Keeps what the sender has of the token that it pays with, if it has any. */
async function queryTokenBalance(
  { network, node }: { readonly network: string; readonly node: string },
  trustLine: RequiredTrustLine | undefined,
  accounts: ReadonlyMap<string, LedgerAccount | 'missing'>,
  signal: AbortSignal,
): Promise<void> {
  if (!trustLine || !isComplete(trustLine, accounts)) return;
  const { holder, issuer } = trustLine;
  const key = [node, holder, issuer, trustLine.currency].join(' ');
  const query = () => fetchTokenBalance(node, trustLine, signal);
  const balance = await cached(tokenBalanceCache, key, query);
  const token = { currency: normalCurrency(trustLine.currency), issuer };
  if (balance !== undefined) keepBalance(network, holder, token, sendableToken(balance));
}

/** Whether both ends of a trust line may exist: a node answers with an error for a missing one. */
function isComplete(
  { holder, issuer }: RequiredTrustLine,
  accounts: ReadonlyMap<string, LedgerAccount | 'missing'>,
): boolean {
  return accounts.get(holder) !== 'missing' && accounts.get(issuer) !== 'missing';
}

/** Returns the cached value, else runs the query and caches its result. Failures are not cached. */
async function cached<T>(cache: Map<string, T>, key: string, query: () => Promise<T>): Promise<T> {
  const value = cache.get(key) ?? (await query());
  cache.set(key, value);
  return value;
}
