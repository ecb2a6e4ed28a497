import { browser } from './browser';

/**
 * Calls the listener when the extension was installed or updated (it or the browser), and when the
 * browser starts.
 */
export function onInstalledOrStarted(
  listener: (reason: 'installed' | 'updated' | 'started') => void,
): void {
  browser.runtime.onInstalled.addListener(({ reason }) =>
    listener(reason === 'install' ? 'installed' : 'updated'),
  );
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
