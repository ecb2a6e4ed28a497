import { browser } from './browser';

/** Whether pages have our menu in this browser; Firefox for Android has none. */
export function hasMenus(): boolean {
  return browser.contextMenus !== undefined;
}
