import { createPlatformClient } from '../../adapters/platform/client';
import { fetchTransactionByCtid, fetchTransactionOf } from '../../adapters/platform/ledger-node';
import { findNode } from '../../adapters/settings/ledger-settings';
import { codeOf } from '../../core/companion-error';
import { findKnownNetwork } from '../../core/ledger/known-networks';
import type { LedgerTransaction } from '../../core/ledger/ledger-transaction';
import { PLATFORM_NETWORK } from '../../core/request/ledger-source';
import type { Session } from '../../core/session';

/** A transaction to look up: by its hash, or by a CTID, which names its network. */
export type Sought = { readonly network?: string | undefined } & (
  | { readonly txid: string; readonly ctid?: undefined }
  | { readonly ctid: string; readonly txid?: undefined }
);

/** What is known about the transaction, or why nothing is. */
export type LookupResult =
  | { readonly state: 'found'; readonly transaction: LedgerTransaction }
  | { readonly state: 'unknown' | 'failed' | 'signed-out' | 'no-node' | 'strange-network' };

/**
 * Looks up a transaction. The platform knows hashes of Mainnet only (protocol §1.4); it is asked with
 * the user's session. For CTIDs and other networks the node that the user allowed is asked.
 */
export async function lookUpTransaction(
  sought: Sought,
  session: Session | undefined,
  signal: AbortSignal,
): Promise<LookupResult> {
  try {
    const { txid, network } = sought;
    const isPlatformNetwork = network === undefined || network === PLATFORM_NETWORK;
    if (txid === undefined || !isPlatformNetwork) return await askNode(sought, signal);
    if (!session) return { state: 'signed-out' };
    const transaction = await createPlatformClient().getTransaction(session, txid);
    return { state: 'found', transaction };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'bug' && !signal.aborted) console.error(error);
    return { state: code === 'not-found' ? 'unknown' : 'failed' };
  }
}

async function askNode(sought: Sought, signal: AbortSignal): Promise<LookupResult> {
  const { network } = sought;
  if (network === undefined || !findKnownNetwork(network)) return { state: 'strange-network' };
  const node = await findNode(network);
  if (!node) return { state: 'no-node' };
  const transaction =
    sought.ctid === undefined
      ? await fetchTransactionOf(network, node, sought.txid, signal)
      : await fetchTransactionByCtid(network, node, sought.ctid, signal);
  return transaction === 'missing' ? { state: 'unknown' } : { state: 'found', transaction };
}
