import { browser } from './browser';

// Taken out this way, the build does not count it among what the worker needs (`vite.config.ts`):
// only pages ask, and the browser's own interface serves them as it is.
const { permissions } = browser;

/** The permission for one host: match patterns know no single port that every browser takes. */
function origins(url: string): { origins: string[] } {
  const { protocol, hostname } = new URL(url);
  return { origins: [`${protocol}//${hostname}/*`] };
}

/** Asks the user for one host; only in a press of a button, before anything is awaited. */
export function requestHost(url: string): Promise<boolean> {
  return permissions.request(origins(url));
}

export function hasHostPermission(url: string): Promise<boolean> {
  return permissions.contains(origins(url));
}

/** Gives the permission for a host back; one the extension always has stays. */
export async function dropHost(url: string): Promise<void> {
  await permissions.remove(origins(url)).catch(() => false);
}

/** Where the platform is. The manifest asks for it, and users may withdraw it at any time. */
const PLATFORM = { origins: ['https://xumm.app/*', 'https://oauth2.xumm.app/*'] };

/** Asks the user for the platform's hosts; only in a press of a button, before anything is awaited. */
export function requestPlatformPermission(): Promise<boolean> {
  return permissions.request(PLATFORM);
}

/** Where the browser does not say, nothing is said to be missing. */
export function hasPlatformPermission(): Promise<boolean> {
  return permissions.contains(PLATFORM).catch(() => true);
}

/** Calls back whenever a permission is given or withdrawn, for as long as the page lives. */
export function onPermissionChange(listener: () => void): void {
  permissions.onAdded.addListener(listener);
  permissions.onRemoved.addListener(listener);
}
