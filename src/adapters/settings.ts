import { findText, findUuid } from '../core/fields';
import { browser } from './browser';

const KEY = 'settings';

/** The application this build signs in as, until the user names their own. */
export const BUILT_IN_API_KEY = import.meta.env.VITE_XAMAN_API_KEY;

/** The API key in force. */
export async function getApiKey(): Promise<string> {
  const stored = (await browser.storage.local.get(KEY))[KEY] as { apiKey?: unknown } | undefined;
  return findUuid(findText(stored?.apiKey)) ?? BUILT_IN_API_KEY;
}

/** Stores a key; the built-in one is stored as none. */
export async function setApiKey(apiKey: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: apiKey === BUILT_IN_API_KEY ? {} : { apiKey } });
}
