import type { SettingKey } from '../../core/calls';
import { findText } from '../../core/fields';
import { browser } from '../browser/browser';

/** The key of the version whose news the user has seen or never missed: the installed one at first. */
export const SEEN_VERSION_KEY = 'settings.seenVersion' satisfies SettingKey;

/** Undefined until the first-run page was opened, and after an update from a version without it. */
export async function findSeenVersion(): Promise<string | undefined> {
  return findText((await browser.storage.local.get(SEEN_VERSION_KEY))[SEEN_VERSION_KEY]);
}

/**
 * The running version, and the seen one if there is any, when they differ. Read here, so that the popup
 * needs nothing else before it is painted.
 */
export async function findUpdate(): Promise<
  { readonly running: string; readonly seen: string | undefined } | undefined
> {
  const seen = await findSeenVersion();
  const running = browser.runtime.getManifest().version;
  return seen === running ? undefined : { running, seen };
}
