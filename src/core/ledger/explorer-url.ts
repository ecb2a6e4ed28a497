import { transactionUrl } from '../recognise/links/explorers';
import { submittedNetworkOf } from '../request/ledger-source';
import type { SignRequest } from '../request/sign-request';
import { findLookupHash } from '../request/status';

/** The explorer's page of a request's transaction; undefined before there is one on a ledger. */
export function findExplorerUrl(request: SignRequest): string | undefined {
  const txid = findLookupHash(request);
  return txid && transactionUrl(request.ledger?.network ?? submittedNetworkOf(request), txid);
}
