import { focusWindow, openWindow } from '../adapters/browser/windows';
import { findSignInWindow, keepSignInWindow } from '../adapters/browser/worker-memory';

/** Opens the sign-in window, or focuses the one that is open. */
export async function openSignIn(closesItself: boolean): Promise<void> {
  const open = await findSignInWindow();
  if (open !== undefined && (await focusWindow(open))) return;
  await keepSignInWindow(await openWindow('signIn', closesItself ? 'leave' : ''));
}
