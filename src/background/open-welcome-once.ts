import { runningVersion } from '../adapters/browser/version';
import { openWelcome } from '../adapters/browser/welcome-page';
import { findSeenVersion, SEEN_VERSION_KEY } from '../adapters/settings/seen-version';
import { changeSetting } from '../adapters/settings/settings';

/**
 * Opens the first-run page, once for each installation: a browser may report one more than once. The
 * version is stored before the page opens.
 */
export async function openWelcomeOnce(): Promise<void> {
  if ((await findSeenVersion()) !== undefined) return;
  await changeSetting(SEEN_VERSION_KEY, runningVersion());
  await openWelcome();
}
