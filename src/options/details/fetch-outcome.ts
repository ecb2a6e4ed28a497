import { call } from '../../adapters/messaging/messaging';
import { fetchTransactionOf } from '../../adapters/platform/ledger-node';
import { findNode } from '../../adapters/settings/ledger-settings';
import { codeOf } from '../../core/companion-error';
import { ledgerFactsOf } from '../../core/ledger/ledger-transaction';
import { findNodeNetwork, submittedNetworkOf } from '../../core/request/ledger-source';
import type { SignRequest } from '../../core/request/sign-request';
import { isSessionOf, type Session } from '../../core/session';

/**
 * Fetches the outcome of a signed request from two sources. The worker asks the platform, or for a
 * network that the platform does not know the node that the user allowed. This page asks the node when
 * the worker did not. Either stores its result with the request.
 * @returns whether there was a source that may know the outcome
 */
export async function fetchOutcome(
  request: SignRequest,
  txid: string,
  session: Session | undefined,
  signal: AbortSignal,
): Promise<boolean> {
  const hasSession = session !== undefined && isSessionOf(session, request);
  if (hasSession) await call('request.look', request.identifier, 'resolved').catch(console.warn);
  const network = submittedNetworkOf(request);
  const node = network === undefined ? undefined : await findNode(network);
  const isNodeNeeded = findNodeNetwork(request) !== undefined;
  if (!network || !node || signal.aborted) return hasSession && !isNodeNeeded;
  if (hasSession && isNodeNeeded) return true;
  try {
    const found = await fetchTransactionOf(network, node, txid, signal);
    const ledger = found === 'missing' ? undefined : ledgerFactsOf(found, 'node', Date.now());
    if (ledger) await call('request.learn', request.identifier, { ledger });
  } catch (error) {
    // A node that failed is asked again at the next attempt.
    if (codeOf(error) === 'bug' && !signal.aborted) console.error(error);
  }
  return true;
}
