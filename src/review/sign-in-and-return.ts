import { getOwnWindowId } from '../adapters/browser/windows';
import { call } from '../adapters/messaging/messaging';

/** Opens the sign-in window; after the sign-in this review comes to the front again. */
export async function signInAndReturn(): Promise<void> {
  await call('signIn.open', await getOwnWindowId());
}
