import type { TabPlace } from '../../core/draft';
import { browser } from '../browser/browser';
import { tabPlaceOf } from './menus';

/** Where the user is: the tab in front of the window this page belongs to, or lies over. */
export async function getActiveTabPlace(): Promise<TabPlace> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tabPlaceOf(tab);
}
