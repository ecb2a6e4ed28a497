import { changeSession } from '../adapters/sign-in/change-session';
import type { RelayStatus } from '../core/pairing/relay-session';
import { afterRelayStatus } from '../core/session-state';

/**
 * Stores what a call showed about a token of the session. A late response to an older token does not
 * end the current session.
 * @param status undefined when the token has ended
 */
export function storeTokenStatus(token: string, status?: RelayStatus): Promise<void> {
  return changeSession((state) => afterRelayStatus(state, token, status, Date.now()));
}
