import type { SettingKey } from '../../core/calls';
import { findReviewPlace, type ReviewPlace } from '../../core/review-place';
import { browser } from '../browser/browser';
import { hasSidePanel, setSidePanel } from '../browser/side-panel';

/** The key of the setting where reviews open. */
export const REVIEW_PLACE_KEY = 'settings.reviewPlace' satisfies SettingKey;

export async function getReviewPlace(): Promise<ReviewPlace> {
  return findReviewPlace((await browser.storage.local.get(REVIEW_PLACE_KEY))[REVIEW_PLACE_KEY]);
}

/** Switches the side panel on or off as the setting says. */
export async function applyReviewPlace(): Promise<void> {
  await setSidePanel((await getReviewPlace()) === 'panel');
}

/**
 * The window in whose side panel reviews from this page open; undefined when they open in a window.
 * Pages in the side panel of a private window cannot use the database.
 */
export async function findPanelWindow(): Promise<number | undefined> {
  if ((await getReviewPlace()) !== 'panel' || !hasSidePanel()) return undefined;
  const { id, incognito } = await browser.windows.getCurrent();
  return incognito ? undefined : id;
}
