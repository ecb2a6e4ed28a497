import { browser } from './browser';

/** After install, update, and when the browser starts. */
export function onSetUp(listener: (why: 'installed' | 'started') => void): void {
  browser.runtime.onInstalled.addListener(() => listener('installed'));
  browser.runtime.onStartup.addListener(() => listener('started'));
}

/** When the network is said to be back; heard only while the worker is awake. */
export function onOnline(listener: () => void): void {
  globalThis.addEventListener('online', listener);
}
