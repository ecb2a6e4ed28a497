import { hasCallsLeft } from '../adapters/platform/budget';
import { fetchTransactionOf } from '../adapters/platform/ledger-node';
import { findNode } from '../adapters/settings/ledger-settings';
import { CompanionError, codeOf } from '../core/companion-error';
import { type LedgerTransaction, ledgerFactsOf } from '../core/ledger/ledger-transaction';
import { applyNotFound, mergeSignedDetails } from '../core/request/apply-signed';
import { findNodeNetwork } from '../core/request/ledger-source';
import type { SignRequest } from '../core/request/sign-request';
import { findLookupHash } from '../core/request/status';
import type { Session } from '../core/session';
import { platform } from './platform';
import { updateRequest } from './update-request';

/**
 * Looks up the result of the signed transaction, if it is not known yet, and stores it. The platform
 * knows transactions of Mainnet only; those of other networks are looked up at the node that the user
 * allowed. A look-up that fails leaves the request unchanged: the next refresh tries again.
 * @returns the request after that
 */
export async function lookUpOutcome(request: SignRequest, session: Session): Promise<SignRequest> {
  const txid = findLookupHash(request);
  if (!txid || request.ledger) return request;
  const network = findNodeNetwork(request);
  const lookUp = network ? askNode(network, txid) : askPlatform(session, txid);
  const found = await lookUp.catch((error: unknown) => {
    if (!(error instanceof CompanionError)) throw error;
    return undefined;
  });
  if (found === undefined) return request;
  const now = Date.now();
  if (found === 'missing')
    return (await updateRequest(request.identifier, (row) => applyNotFound(row, now))) ?? request;
  const ledger = ledgerFactsOf(found, network ? 'node' : 'platform', now);
  if (!ledger) return request;
  const merge = (row: SignRequest) => mergeSignedDetails(row, { ledger });
  return (await updateRequest(request.identifier, merge)) ?? request;
}

type Found = LedgerTransaction | 'missing' | undefined;

/** @returns undefined while the rate limit is used up */
async function askPlatform(session: Session, txid: string): Promise<Found> {
  if (!hasCallsLeft('event', 'ledger')) return undefined;
  try {
    return await platform.getTransaction(session, txid);
  } catch (error) {
    if (codeOf(error) === 'not-found') return 'missing';
    throw error;
  }
}

/** @returns undefined when the user allowed no node of this network */
async function askNode(network: string, txid: string): Promise<Found> {
  const node = await findNode(network);
  if (!node) return undefined;
  return fetchTransactionOf(network, node, txid, new AbortController().signal);
}
