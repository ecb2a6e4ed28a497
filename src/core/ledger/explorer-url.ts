import { submittedNetworkOf } from '../request/ledger-source';
import type { SignRequest } from '../request/sign-request';
import { findLookupHash } from '../request/status';

/** The explorer's page of a request's transaction; undefined before there is one on a ledger. */
export function findExplorerUrl(request: SignRequest): string | undefined {
  const txid = findLookupHash(request);
  return txid && transactionUrl(request.ledger?.network ?? submittedNetworkOf(request), txid);
}

/** The page that shows a validated transaction (protocol §8). @param network its key */
export function transactionUrl(network: string | undefined, txid: string): string {
  const key = (network ?? 'MAINNET').toLowerCase().replace(/[^a-z0-9]/g, '');
  return `https://xumm.app/explorer/${key}/${txid}`;
}
