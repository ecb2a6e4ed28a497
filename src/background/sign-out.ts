import { dropSession } from '../adapters/session-store';
import { showOpen } from './aftermath';

/** Forgets the token everywhere, and stops listening with it. Requests and drafts stay. */
export async function signOut(): Promise<void> {
  await dropSession();
  await showOpen();
}
