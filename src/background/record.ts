import { announceRequestChange } from '../adapters/storage/request-changes';
import { changeRequest } from '../adapters/storage/request-writes';
import type { SignRequest } from '../core/request/sign-request';
import { afterChange } from './after-change';

/**
 * Stores a change of one request, and tells the pages. `afterChange` follows without being awaited.
 * @returns the request after the change, or undefined when there is no such request
 */
export async function record(
  identifier: string,
  change: (request: SignRequest) => SignRequest,
): Promise<SignRequest | undefined> {
  const changed = await changeRequest(identifier, change);
  if (!changed) return undefined;
  announceRequestChange(identifier);
  afterChange(changed.before, changed.after).catch((error) => console.error('follow-up', error));
  return changed.after;
}
