import type { TabPlace } from '../../core/draft';
import { browser } from '../browser/browser';
import { tabPlaceOf } from './menus';

/** The place of the active tab in this page's window; for the popup, in the window below it. */
export async function getActiveTabPlace(): Promise<TabPlace> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tabPlaceOf(tab);
}
