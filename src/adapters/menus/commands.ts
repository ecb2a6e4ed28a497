import type { TabPlace } from '../../core/draft';
import { browser } from '../browser/browser';
import { tabPlaceOf } from './menus';

/**
 * Calls the listener when the user presses the keyboard shortcut on a page. The browser handles
 * `_execute_action` itself and opens the popup. Firefox for Android has no commands.
 * @param listener called with the tab and its address; the address is undefined where the browser
 * hides it
 */
export function onCommand(listener: (place: TabPlace, page: string | undefined) => void): void {
  browser.commands?.onCommand.addListener((_name, tab) => listener(tabPlaceOf(tab), tab?.url));
}
