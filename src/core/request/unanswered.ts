import type { SignRequest } from './sign-request';

/** A ring that was passed on, and when. */
export interface Rung {
  readonly at: number;
  /** It said that the request is over. */
  readonly ended: boolean;
  /** It said something, and was not merely the greeting of a line. */
  readonly isNews: boolean;
}

/**
 * Whether what rang is still to be looked at: the worker may have been stopped over it, the
 * platform may have been out of reach, or its calls of this minute used up.
 * @param request as it is stored now; undefined when nothing is to come for it any more
 */
export function isUnanswered(rung: Rung, request: SignRequest | undefined): boolean {
  if (!request) return false;
  // A truth fetched right after the frame may lag behind it (protocol §4.2).
  if (rung.ended) return request.resolvedAt === undefined && request.expiredAt === undefined;
  return (request.lookedAt ?? 0) < rung.at;
}
