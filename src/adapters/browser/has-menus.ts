import { browser } from './browser';

/** Whether this browser has context menus; Firefox for Android has none. */
export function hasMenus(): boolean {
  return browser.contextMenus !== undefined;
}
