import type { SignRequest } from '../core/request/sign-request';
import { isSettled, statusOf } from '../core/request/status';
import type { Session } from '../core/session';
import { platform } from './platform';
import { refresh } from './refresh';

/**
 * Cancels what the user took back and the platform turned out to have. The platform's reason
 * (protocol §3.5) is undefined when it could not be asked: then it is tried again later.
 */
export async function cancelPending(
  request: SignRequest,
  session: Session,
): Promise<string | undefined> {
  if (!request.uuid || isSettled(statusOf(request))) return undefined;
  try {
    const reason = await platform.cancelPayload(session, request.uuid);
    await refresh(request.identifier);
    return reason;
  } catch {
    return undefined;
  }
}
