import { focusWindow, openWindow } from '../adapters/browser/windows';
import { findSignInWindow, keepSignInWindow } from '../adapters/browser/worker-memory';

/** Opens the sign-in window, or brings the one that is open to the front: never two. */
export async function openSignIn(leave: boolean): Promise<void> {
  const open = await findSignInWindow();
  if (open !== undefined && (await focusWindow(open))) return;
  await keepSignInWindow(await openWindow('signIn', leave ? 'leave' : ''));
}
