import { browser } from './browser';

// Destructured, so that the build does not count it among the APIs that the worker needs
// (`vite.config.ts`). Only pages use it.
const { permissions } = browser;

/** The permission for a host, with all its ports: not every browser takes a port in a pattern. */
function permissionFor(url: string): { origins: string[] } {
  const { protocol, hostname } = new URL(url);
  return { origins: [`${protocol}//${hostname}/*`] };
}

/**
 * Asks the user for the permission for one host. Call it in the handler of a click, before the first
 * `await`: browsers refuse it elsewhere.
 * @returns whether the user granted it
 */
export function requestHostPermission(url: string): Promise<boolean> {
  return permissions.request(permissionFor(url));
}

export function hasHostPermission(url: string): Promise<boolean> {
  return permissions.contains(permissionFor(url));
}

/** Removes the permission for a host. A permission that the manifest requires stays. */
export async function removeHostPermission(url: string): Promise<void> {
  await permissions.remove(permissionFor(url)).catch(() => false);
}

/** The platform's hosts. The manifest requires them, but users may withdraw them at any time. */
const PLATFORM_HOSTS = { origins: ['https://xumm.app/*', 'https://oauth2.xumm.app/*'] };

/** Asks the user for the permission for the platform's hosts; see `requestHost`. */
export function requestPlatformPermission(): Promise<boolean> {
  return permissions.request(PLATFORM_HOSTS);
}

/** Whether the platform's hosts are permitted; true where the browser cannot tell. */
export function hasPlatformPermission(): Promise<boolean> {
  return permissions.contains(PLATFORM_HOSTS).catch(() => true);
}

/** Calls the listener whenever a permission is granted or withdrawn. */
export function onPermissionChange(listener: () => void): void {
  permissions.onAdded.addListener(listener);
  permissions.onRemoved.addListener(listener);
}
