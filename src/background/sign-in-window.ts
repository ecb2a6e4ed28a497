import {
  findSignInWindowId,
  saveSignInReturn,
  saveSignInWindowId,
} from '../adapters/browser/sign-in-window-id';
import { focusWindow, openWindow } from '../adapters/browser/windows';

/** Opens the sign-in window, or focuses the one that is open. */
export async function openSignIn(returnTo?: number): Promise<void> {
  await saveSignInReturn(returnTo);
  const open = await findSignInWindowId();
  if (open !== undefined && (await focusWindow(open))) return;
  await saveSignInWindowId(await openWindow('signIn', '', returnTo));
}
