import type { SignRequest } from '../../core/request/sign-request';
import { chooseListened } from '../../core/request/watch-pace';
import { isSessionOf, type Session } from '../../core/session';

/** The sent requests of the session's account and application, those with the newest facts first. */
export function findFollowed(
  open: Iterable<SignRequest>,
  session: Session | undefined,
): SignRequest[] {
  return chooseListened([...open].filter((row) => session && isSessionOf(session, row)));
}
