import { call } from '../../adapters/messaging/messaging';
import { askServer, askTransaction } from '../../adapters/platform/ledger-node';
import { findNode } from '../../adapters/settings/ledger-settings';
import { CompanionError, codeOf } from '../../core/companion-error';
import { findKnownNetwork } from '../../core/ledger/known-networks';
import { ledgerFactsOf } from '../../core/ledger/ledger-transaction';
import type { SignRequest } from '../../core/request/sign-request';
import { isSessionOf, type Session } from '../../core/session';

/**
 * Has the worker ask the platform what became of a signed request, and asks the node the user
 * allowed. What either finds is stored with the request. The node is told nothing before it has said
 * that it is on the right network.
 * @returns whether there was anybody to ask: a session of the account that asked, or a node
 */
export async function askOutcome(
  request: SignRequest,
  txid: string,
  session: Session | undefined,
  signal: AbortSignal,
): Promise<boolean> {
  const isOurs = session !== undefined && isSessionOf(session, request);
  if (isOurs) await call('request.look', request.identifier, 'resolved').catch(console.warn);
  const network = request.body.options.force_network ?? request.answer?.network;
  const expected = findKnownNetwork(network);
  const node = network && expected ? await findNode(network) : undefined;
  if (!node || !expected || signal.aborted) return isOurs;
  try {
    const server = await askServer(node, signal);
    if (server.networkId !== expected.id) throw new CompanionError('bad-answer');
    const found = await askTransaction(node, txid, signal);
    const told = found === 'missing' ? undefined : { ...found, network };
    const ledger = told && ledgerFactsOf(told, 'node', Date.now());
    if (ledger) await call('request.learn', request.identifier, { ledger });
  } catch (error) {
    // A node that does not answer is asked again, or another day.
    if (codeOf(error) === 'bug' && !signal.aborted) console.error(error);
  }
  return true;
}
