import { askServer, askTransaction } from '../adapters/ledger-node';
import { findNode } from '../adapters/ledger-settings';
import { getTransaction } from '../adapters/platform/transaction';
import { CompanionError, codeOf, type ErrorCode } from '../core/companion-error';
import { findKnownNetwork } from '../core/ledger/known-networks';
import type { LedgerTransaction } from '../core/ledger/ledger-transaction';
import type { SignRequest } from '../core/request/sign-request';
import { isSessionOf, type Session } from '../core/session';

/** What came of looking a transaction up. */
export type OutcomeAnswer =
  | { readonly state: 'found'; readonly transaction: LedgerTransaction }
  | { readonly state: 'missing' }
  /** No session of the account that asked, and no node allowed. */
  | { readonly state: 'nobody' }
  | { readonly state: 'failed'; readonly code: ErrorCode };

/**
 * Asks the platform what became of a transaction, and where that does not find it, the node the
 * user allowed. The node is told nothing before it has said that it is on the right network.
 */
export async function askOutcome(
  request: SignRequest,
  txid: string,
  session: Session | undefined,
  signal: AbortSignal,
): Promise<OutcomeAnswer> {
  const { jwt } = session && isSessionOf(session, request) ? session : {};
  const byPlatform = jwt
    ? await attempt(() => getTransaction(jwt, txid, signal))
    : ({ state: 'nobody' } as const);
  if (byPlatform.state === 'found') return byPlatform;
  const network = request.body.options.force_network ?? request.answer?.network;
  const expected = findKnownNetwork(network);
  const node = network && expected ? await findNode(network) : undefined;
  if (!node || !expected) return byPlatform;
  const byNode = await attempt(async () => {
    const server = await askServer(node, signal);
    if (server.network !== expected.id) throw new CompanionError('bad-answer');
    return await askTransaction(node, txid, signal);
  });
  return byNode.state === 'failed' && byPlatform.state === 'missing' ? byPlatform : byNode;
}

async function attempt(ask: () => Promise<LedgerTransaction | 'missing'>): Promise<OutcomeAnswer> {
  try {
    const transaction = await ask();
    return transaction === 'missing' ? { state: 'missing' } : { state: 'found', transaction };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'not-found') return { state: 'missing' };
    if (code === 'session-ended') return { state: 'nobody' };
    if (code === 'bug') console.error(error);
    return { state: 'failed', code };
  }
}
