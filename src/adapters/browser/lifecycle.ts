import { browser } from './browser';

/** After install, update, and when the browser starts. */
export function onInstalledOrStarted(listener: (why: 'installed' | 'started') => void): void {
  browser.runtime.onInstalled.addListener(() => listener('installed'));
  browser.runtime.onStartup.addListener(() => listener('started'));
}

/**
 * When the platform may be in reach again: the network is said to be back, which is heard only while
 * the worker is awake, or the user gave a permission.
 */
export function onOnline(listener: () => void): void {
  globalThis.addEventListener('online', listener);
  browser.permissions.onAdded.addListener(listener);
}
