import type { TabPlace } from '../../core/draft';
import { browser } from '../browser/browser';
import { tabPlaceOf } from './menus';

/**
 * The keyboard's command on a page; `_execute_action` opens the popup by itself. Firefox for Android
 * has no commands.
 */
export function onCommand(listener: (place: TabPlace, page: string | undefined) => void): void {
  browser.commands?.onCommand.addListener((_name, tab) => listener(tabPlaceOf(tab), tab?.url));
}
