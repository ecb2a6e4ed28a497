import { call } from '../../adapters/messaging/messaging';
import { fetchServerState, fetchTransaction } from '../../adapters/platform/ledger-node';
import { findNode } from '../../adapters/settings/ledger-settings';
import { CompanionError, codeOf } from '../../core/companion-error';
import { findKnownNetwork } from '../../core/ledger/known-networks';
import { ledgerFactsOf } from '../../core/ledger/ledger-transaction';
import type { SignRequest } from '../../core/request/sign-request';
import { isSessionOf, type Session } from '../../core/session';

/**
 * Fetches the outcome of a signed request from two sources: the worker refreshes the request from the
 * platform, and this page asks the node that the user allowed. Either stores its result with the
 * request. The node receives the transaction hash only after it named the right network.
 * @returns whether there was a source: a session of the request's account, or a node
 */
export async function fetchOutcome(
  request: SignRequest,
  txid: string,
  session: Session | undefined,
  signal: AbortSignal,
): Promise<boolean> {
  const hasSession = session !== undefined && isSessionOf(session, request);
  if (hasSession) await call('request.look', request.identifier, 'resolved').catch(console.warn);
  const network = request.body.options.force_network ?? request.answer?.network;
  const expected = findKnownNetwork(network);
  const node = network && expected ? await findNode(network) : undefined;
  if (!node || !expected || signal.aborted) return hasSession;
  try {
    const server = await fetchServerState(node, signal);
    if (server.networkId !== expected.id) throw new CompanionError('bad-answer');
    const found = await fetchTransaction(node, txid, signal);
    const transaction = found === 'missing' ? undefined : { ...found, network };
    const ledger = transaction && ledgerFactsOf(transaction, 'node', Date.now());
    if (ledger) await call('request.learn', request.identifier, { ledger });
  } catch (error) {
    // A node that failed is asked again at the next attempt.
    if (codeOf(error) === 'bug' && !signal.aborted) console.error(error);
  }
  return true;
}
