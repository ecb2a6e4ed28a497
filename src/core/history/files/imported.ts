import { updateIndexFlags } from '../../request/settle';
import type { SignRequest } from '../../request/sign-request';
import { isSettled, statusOf } from '../../request/status';

/**
 * A file's request as it is stored. Nothing goes on the wire because a file says so: one that was
 * never sent is not sent (`isOpen`), and what it says was to be taken back is not taken back. No end
 * is told that came before it was here, and what was signed is checked when it is looked at.
 * @param now milliseconds since 1970
 */
export function asImported(request: SignRequest, now: number): SignRequest {
  const { withdrawnAt, ...others } = request;
  const isOver = isSettled(statusOf(request)) || !request.uuid;
  const kept = isOver && withdrawnAt !== undefined ? { ...others, withdrawnAt } : others;
  const marked = updateIndexFlags({ ...kept, told: statusOf(kept), importedAt: now }, now);
  const { untold: _untold, unchecked: _unchecked, ...row } = marked;
  return row;
}
