import { browser } from './browser';

/** Calls the listener after an install or update of the extension, and when the browser starts. */
export function onInstalledOrStarted(listener: (reason: 'installed' | 'started') => void): void {
  browser.runtime.onInstalled.addListener(() => listener('installed'));
  browser.runtime.onStartup.addListener(() => listener('started'));
}

/**
 * Calls the listener when the platform may be reachable again: the network is back, or the user
 * granted a permission. The worker receives the network event only while it is awake.
 */
export function onMaybeReachable(listener: () => void): void {
  globalThis.addEventListener('online', listener);
  browser.permissions.onAdded.addListener(listener);
}
