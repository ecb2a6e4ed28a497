import { announceRequestChange } from '../adapters/storage/request-changes';
import { changeRequest } from '../adapters/storage/request-writes';
import type { SignRequest } from '../core/request/sign-request';

/** What follows from a change; given by the entrance, so that writing knows nothing of showing. */
export type Follower = (before: SignRequest, after: SignRequest) => Promise<void>;

let follower: Follower = async () => {};

export function onRecorded(listener: Follower): void {
  follower = listener;
}

/**
 * Writes a change to one request and tells pages and the follower. The only way a stored request
 * is changed.
 * @returns the request after the change, or undefined when there is none
 */
export async function record(
  identifier: string,
  change: (request: SignRequest) => SignRequest,
): Promise<SignRequest | undefined> {
  const changed = await changeRequest(identifier, change);
  if (!changed) return undefined;
  announceRequestChange(identifier);
  follower(changed.before, changed.after).catch((error) => console.error('follow-up', error));
  return changed.after;
}
