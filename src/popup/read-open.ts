import { isPrivateContext } from '../adapters/browser/private-context';
import { getOpenRequests } from '../adapters/storage/history';
import { getOpenPrivate } from '../adapters/storage/spare-requests';
import type { SignRequest } from '../core/request/sign-request';

/** Every request something is still to come for, as far as it can be read from where the popup is. */
export function readOpen(): Promise<SignRequest[]> {
  return isPrivateContext() ? getOpenPrivate() : getOpenRequests();
}
