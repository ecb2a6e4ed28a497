import { isEnd, type Ring } from './frame';
import type { SignRequest } from './sign-request';

/** A ring that was passed on, and when. */
export interface Rung {
  readonly at: number;
  readonly ring: Ring;
}

/** What is to be answered after a further ring: an end outweighs what else is said of it. */
export function joinRung(before: Rung | undefined, ring: Ring, now: number): Rung {
  const stays = before !== undefined && isEnd(before.ring) && !isEnd(ring);
  return { at: now, ring: stays ? before.ring : ring };
}

/**
 * Whether what rang is still to be looked at: the worker may have been stopped over it, the
 * platform may have been out of reach, or its calls of this minute used up.
 * @param request as it is stored now; undefined when nothing is to come for it any more
 */
export function isUnanswered({ at, ring }: Rung, request: SignRequest | undefined): boolean {
  // What follows a signature is the worker's to look after.
  if (!request || request.resolvedAt !== undefined) return false;
  // A truth fetched right after the frame may lag behind it (protocol §4.2).
  if (isEnd(ring)) return request.expiredAt === undefined;
  return (request.lookedAt ?? 0) < at;
}
