import { changeSession } from '../adapters/sign-in/change-session';
import type { RelayStatus } from '../core/pairing/relay-session';
import { afterRelayStatus } from '../core/session-state';

/**
 * Stores what a call showed about a token of the session; without news, that the token has ended.
 * A late answer to an older token does not end the current session.
 */
export function storeTokenNews(token: string, news?: RelayStatus): Promise<void> {
  return changeSession((state) => afterRelayStatus(state, token, news, Date.now()));
}
