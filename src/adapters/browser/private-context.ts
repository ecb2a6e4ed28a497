import { browser } from './browser';

// Destructured, so that the build does not count it among the APIs that the worker needs
// (`vite.config.ts`).
const { extension } = browser;

/**
 * Whether this page itself is private, as the popup over a private window of Firefox is. Such a page
 * cannot open the database and receives no broadcasts of other pages (tried on Firefox 153). In
 * Chromium the popup is never private.
 */
export function isPrivateContext(): boolean {
  return extension.inIncognitoContext === true;
}
