import { callApi } from '../adapters/platform/http';
import { changeSession } from '../adapters/sign-in/change-session';
import { getSessionState } from '../adapters/sign-in/session-store';
import { showOpenRequests } from './open-requests';

/** Forgets the tokens everywhere, and stops listening with them. Requests and drafts stay. */
export async function signOut(): Promise<void> {
  const { relay } = (await getSessionState()).session ?? {};
  await changeSession(() => ({}));
  await showOpenRequests();
  // One that does not hear of it lets it end by itself.
  if (relay) callApi(relay, { method: 'DELETE', path: 'sessions/current' }).catch(() => {});
}
