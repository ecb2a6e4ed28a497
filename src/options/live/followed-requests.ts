import type { SignRequest } from '../../core/request/sign-request';
import { chooseWatched } from '../../core/request/watch-pace';
import { isSessionOf, type Session } from '../../core/session';

/** The sent requests of the session's account and application, those with the newest facts first. */
export function findFollowed(
  open: Iterable<SignRequest>,
  session: Session | undefined,
): SignRequest[] {
  return chooseWatched([...open].filter((row) => session && isSessionOf(session, row)));
}
