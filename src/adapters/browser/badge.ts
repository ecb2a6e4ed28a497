import { browser } from './browser';

/** Shows how many requests wait; nothing when none does. */
export async function showBadge(count: number): Promise<void> {
  await browser.action.setBadgeText({ text: count === 0 ? '' : String(Math.min(count, 99)) });
  if (count > 0) await browser.action.setBadgeBackgroundColor({ color: '#1f5fd6' });
}
