import type { SignRequest } from '../core/request/sign-request';
import { isSettled, statusOf } from '../core/request/status';
import type { Session } from '../core/session';
import { platform } from './platform';
import { refresh } from './refresh';

/**
 * Cancels a withdrawn request that the platform turned out to have.
 * @returns the platform's reason (protocol §3.5); undefined when the call failed, then a later
 * `reconcile` tries again
 */
export async function cancelPending(
  request: SignRequest,
  session: Session,
): Promise<string | undefined> {
  const { uuid } = request;
  if (!uuid || isSettled(statusOf(request))) return undefined;
  try {
    const reason = await platform.cancelPayload(session, { ...request, uuid });
    await refresh(request.identifier);
    return reason;
  } catch {
    return undefined;
  }
}
