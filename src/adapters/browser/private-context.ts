import { browser } from './browser';

// Taken out this way, the build does not count it among what the worker needs (`vite.config.ts`).
const { extension } = browser;

/**
 * Whether this page lies in a private window itself, as the popup does over one in Firefox. No
 * database opens there, and no other page's broadcasts are heard (tried on 153). Chromium shows the
 * same popup as anywhere.
 */
export function isPrivateContext(): boolean {
  return extension.inIncognitoContext === true;
}
