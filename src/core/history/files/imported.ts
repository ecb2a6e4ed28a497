import { updateIndexFlags } from '../../request/apply-status';
import type { SignRequest } from '../../request/sign-request';
import { isSettled, statusOf } from '../../request/status';

/**
 * Converts a request from a file to its stored form. A file must not cause network calls: a request
 * that was never sent stays unsent (`isOpen`), and a requested cancellation is dropped while the
 * request is open. No notification is shown for an outcome from before the import, which is marked as
 * the file's. A signature is checked at the next refresh.
 * @param now milliseconds since 1970
 */
export function asImported(request: SignRequest, now: number): SignRequest {
  const { withdrawnAt, ...others } = request;
  const isOver = isSettled(statusOf(request));
  const isFinished = isOver || !request.uuid;
  const kept = isFinished && withdrawnAt !== undefined ? { ...others, withdrawnAt } : others;
  const imported = { ...kept, told: statusOf(kept), importedAt: now };
  const marked = updateIndexFlags({ ...imported, ...(isOver && { fileOutcome: true }) }, now);
  const { untold: _untold, unchecked: _unchecked, ...row } = marked;
  return row;
}
