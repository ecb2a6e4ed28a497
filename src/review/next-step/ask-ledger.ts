import type { NodeOfNetwork } from '../../adapters/look-up/look-up-node';
import { findNode } from '../../adapters/settings/ledger-settings';
import { codeOf, type ErrorCode } from '../../core/companion-error';
import { findKnownNetwork } from '../../core/ledger/known-networks';
import type { Session } from '../../core/session';

/** Asks a node for something, as an account sees it. */
export type AskNode<T> = (at: NodeOfNetwork, account: string, signal: AbortSignal) => Promise<T>;

/** What the allowed node said, or why there is no answer. */
export type LedgerAnswer<T> =
  | { readonly state: 'signed-out' }
  | { readonly state: 'strange-network' }
  | { readonly state: 'no-node'; readonly network: string }
  | { readonly state: 'failed'; readonly code: ErrorCode; readonly host: string }
  | {
      readonly state: 'answered';
      readonly value: T;
      readonly network: string;
      /** The host of the node. */
      readonly host: string;
    };

/**
 * Asks the node that the user allowed for a network.
 * @param network undefined when the object does not say it: then it is the session's
 */
export async function askLedger<T>(
  network: string | undefined,
  session: Session | undefined,
  ask: AskNode<T>,
  signal: AbortSignal,
): Promise<LedgerAnswer<T>> {
  if (!session) return { state: 'signed-out' };
  const key = network ?? session.network;
  if (key === undefined || !findKnownNetwork(key)) return { state: 'strange-network' };
  const node = await findNode(key);
  if (node === undefined) return { state: 'no-node', network: key };
  const { host } = new URL(node);
  try {
    const value = await ask({ network: key, node }, session.account, signal);
    return { state: 'answered', value, network: key, host };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'bug' && !signal.aborted) console.error(error);
    return { state: 'failed', code, host };
  }
}
