import { announceRequestChange } from '../adapters/storage/request-changes';
import { changeRequest } from '../adapters/storage/request-writes';
import type { SignRequest } from '../core/request/sign-request';
import { afterChange } from './after-change';

/**
 * Stores a change of a request and announces it to the pages. `afterChange` runs without being
 * awaited.
 * @returns the request after the change, or undefined when there is no such request
 */
export async function updateRequest(
  identifier: string,
  change: (request: SignRequest) => SignRequest,
): Promise<SignRequest | undefined> {
  const changed = await changeRequest(identifier, change);
  if (!changed) return undefined;
  announceRequestChange(identifier);
  afterChange(changed.before, changed.after).catch((error) =>
    console.error('update after a changed request failed', error),
  );
  return changed.after;
}
