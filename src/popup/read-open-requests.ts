import { isPrivateContext } from '../adapters/browser/private-context';
import { getOpenPrivateRequests } from '../adapters/storage/fallback-store';
import { getOpenRequests } from '../adapters/storage/find-requests';
import type { SignRequest } from '../core/request/sign-request';

/** Every request something is still to come for, as far as it can be read from where the popup is. */
export function readOpenRequests(): Promise<SignRequest[]> {
  return isPrivateContext() ? getOpenPrivateRequests() : getOpenRequests();
}
