import { callApi } from '../adapters/platform/http';
import { changeSession } from '../adapters/sign-in/change-session';
import { getSessionState } from '../adapters/sign-in/session-store';
import { showOpenRequests } from './open-requests';

/** Deletes the tokens and closes their sockets. Requests and drafts stay. */
export async function signOut(): Promise<void> {
  const { relay } = (await getSessionState()).session ?? {};
  await changeSession(() => ({}));
  await showOpenRequests();
  // If the relay cannot be reached, its session expires later.
  if (relay) callApi(relay, { method: 'DELETE', path: 'sessions/current' }).catch(() => {});
}
