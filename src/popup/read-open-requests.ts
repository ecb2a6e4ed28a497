import { isPrivateContext } from '../adapters/browser/private-context';
import { getOpenPrivateRequests } from '../adapters/storage/fallback-store';
import { getOpenRequests } from '../adapters/storage/find-requests';
import type { SignRequest } from '../core/request/sign-request';

/** The open requests; over a private window only the private ones, as the database cannot open there. */
export function readOpenRequests(): Promise<SignRequest[]> {
  return isPrivateContext() ? getOpenPrivateRequests() : getOpenRequests();
}
