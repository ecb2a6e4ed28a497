import { RelayError } from '../../relay-error';

/**
 * Why a call to a relay failed:
 * - `lost`: no whole answer came, or the relay could not do it now; the call may have had its effect
 * - `limited`: too many calls; nothing was done
 * - `refused`: the relay does not do it, however often it is asked
 * - `unknown`: there is no such request, or the token may not read it
 */
export type CallProblem = 'lost' | 'limited' | 'refused' | 'unknown';

/** A call to a relay failed; the message says what to do next, and never contains the token. */
export class CallError extends RelayError {
  constructor(
    readonly problem: CallProblem,
    message: string,
    /** How long (ms) the relay asks to wait before the next call. */
    readonly retryAfterMs?: number,
  ) {
    super(message);
  }
}
