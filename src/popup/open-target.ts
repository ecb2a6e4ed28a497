import { savePending } from '../adapters/browser/pending';
import { findLastActiveTab } from '../adapters/browser/tab';
import { openWindow } from '../adapters/browser/windows';
import { tabPlaceOf } from '../adapters/menus/menus';
import { call } from '../adapters/messaging/messaging';
import type { PageTarget } from '../core/page-target';

/**
 * Opens the review on the page in front, and closes the popup. Pressing the toolbar button permits
 * reading that page.
 * @param panel the window whose side panel the popup opens for it; undefined for a window of its own
 */
export type OpenTarget = (kind: PageTarget['kind'], panel?: number) => Promise<void>;

/**
 * Finds the page in front, in advance: with a side panel everything is sent in the press itself, because
 * the popup closes when the panel opens.
 */
export async function prepareTarget(): Promise<OpenTarget> {
  const first = await findLastActiveTab();
  return async (kind, panel) => {
    // On a phone the popup is a tab, which stays open while the user looks at other pages.
    const tab = panel === undefined ? await findLastActiveTab() : first;
    const id = crypto.randomUUID();
    const target = { id, kind, place: tabPlaceOf(tab), page: tab?.url ?? '', source: '' };
    const saved = savePending(target);
    if (panel === undefined) {
      await saved;
      await openWindow('review', id);
    } else await Promise.all([saved, call('draft.showInPanel', id, panel)]);
    window.close();
  };
}
