import { askAccount, askLine, askServer } from '../../adapters/platform/ledger-node';
import { findNode, getShare } from '../../adapters/settings/ledger-settings';
import { codeOf, type ErrorCode } from '../../core/companion-error';
import type { LedgerAccount } from '../../core/ledger/account-info';
import type { RequiredTrustLine } from '../../core/ledger/account-lines';
import type { CheckInput } from '../../core/ledger/check-input';
import { findKnownNetwork, networkName } from '../../core/ledger/known-networks';
import { type Parties, partyAddresses } from '../../core/ledger/parties';
import type { ServerState } from '../../core/ledger/server-state';

/** What came of asking: the facts, or why there are none. */
export type LedgerQueryResult =
  | { readonly state: 'known'; readonly facts: Omit<CheckInput, 'account'> }
  | { readonly state: 'no-network' }
  | { readonly state: 'strange-network' }
  | { readonly state: 'off' }
  | { readonly state: 'other-network'; readonly found: string }
  | { readonly state: 'failed'; readonly code: ErrorCode };

/** What this window was told already, by node and what was asked about. */
const servers = new Map<string, ServerState>();
const accounts = new Map<string, LedgerAccount | 'missing'>();
const lines = new Map<string, boolean | undefined>();

/**
 * Asks the node the user allowed for this network about the parties of a transaction. No address is told to a
 * node before it has said that it is on the network.
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
    const server = await once(servers, node, () => askServer(node, signal));
    if (server.networkId !== expected.id)
      return { state: 'other-network', found: networkName(server.networkId) };
    const found = await Promise.all(
      partyAddresses(parties).map(async (address) => {
        const ask = () => askAccount(node, address, signal);
        return [address, await once(accounts, `${node} ${address}`, ask)] as const;
      }),
    );
    const known = new Map(found);
    const hasTrustLine = await findLine(node, parties.trustLine, known, signal);
    const share = await getShare();
    return { state: 'known', facts: { network, server, accounts: known, hasTrustLine, share } };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'bug') console.error(error);
    return { state: 'failed', code };
  }
}

/** Only where both ends exist: a node answers an error for others. */
async function findLine(
  node: string,
  line: RequiredTrustLine | undefined,
  known: ReadonlyMap<string, LedgerAccount | 'missing'>,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  if (!line || known.get(line.holder) === 'missing' || known.get(line.issuer) === 'missing')
    return undefined;
  const key = [node, line.holder, line.issuer, line.currency].join(' ');
  return once(lines, key, () => askLine(node, line, signal));
}

/** What is in the map, or what is asked now; a failure is not kept. */
async function once<T>(told: Map<string, T>, key: string, ask: () => Promise<T>): Promise<T> {
  const known = told.get(key) ?? (await ask());
  told.set(key, known);
  return known;
}
