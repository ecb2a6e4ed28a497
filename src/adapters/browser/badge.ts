import { browser } from './browser';

/** Shows the number of waiting requests on the toolbar icon, at most 99; hides it for 0. */
export async function showBadge(count: number): Promise<void> {
  await browser.action.setBadgeText({ text: count === 0 ? '' : String(Math.min(count, 99)) });
  if (count > 0) await browser.action.setBadgeBackgroundColor({ color: '#1f5fd6' });
}
