import type { TabPlace } from '../../core/draft';
import { limitConcurrency } from '../../core/limit-concurrency';
import { browser, type Tabs } from '../browser/browser';
import { applyLanguage } from '../settings/language-setting';
import type { TextKey } from '../text/i18n';
import { t } from '../text/i18n';

/** One click on an item of the context menu. */
export interface MenuClick {
  readonly item: string;
  readonly selection: string | undefined;
  readonly link: string | undefined;
  /** The address of the clicked picture or video. */
  readonly source: string | undefined;
  /** The page's address; undefined where the browser hides it from extensions. */
  readonly page: string | undefined;
  readonly place: TabPlace;
}

export interface MenuItem {
  readonly id: string;
  /** The browser uses `page` when none of the others applies. */
  readonly contexts: readonly ('selection' | 'link' | 'image' | 'video' | 'page')[];
  readonly title: TextKey;
}

/**
 * Replaces all items of the context menu. Firefox for Android has no context menus: the popup offers
 * the same actions there.
 */
export function setMenus(items: readonly MenuItem[]): Promise<void> {
  return queue(async () => {
    await applyLanguage();
    await browser.contextMenus?.removeAll();
    for (const { id, contexts, title } of items) {
      browser.contextMenus?.create({ id, contexts: [...contexts], title: t(title) });
    }
    await browser.storage.local.set({ [LANGUAGE]: t('locale') });
  });
}

/** Replaces the items if the language has changed: the browser keeps the old titles. */
export async function updateMenuLanguage(items: readonly MenuItem[]): Promise<void> {
  await applyLanguage();
  const language = (await browser.storage.local.get(LANGUAGE))[LANGUAGE];
  if (language !== undefined && language !== t('locale')) await setMenus(items);
}

/** The stored key of the language of the titles. */
const LANGUAGE = 'settings.menuLanguage';

/** Two replacements at once would create an item twice. */
const queue = limitConcurrency(1);

export function onMenuClick(listener: (click: MenuClick) => void): void {
  browser.contextMenus?.onClicked.addListener((info, tab) =>
    listener({
      item: String(info.menuItemId),
      selection: info.selectionText,
      link: info.linkUrl,
      source: info.srcUrl,
      page: tab?.url,
      place: tabPlaceOf(tab, info.frameId),
    }),
  );
}

/**
 * The place of a tab, with -1 for an unknown window or tab (the browser's own value). A tab of a
 * private window or of a container is private. Only Firefox has containers; it puts every other tab
 * into `firefox-default`.
 */
export function tabPlaceOf(tab: Tabs.Tab | undefined, frame = 0): TabPlace {
  const { windowId = -1, id = -1, incognito, cookieStoreId = DEFAULT_STORE } = tab ?? {};
  const isPrivate = incognito || cookieStoreId !== DEFAULT_STORE;
  return { window: windowId, tab: id, frame, ...(isPrivate && { private: true }) };
}

const DEFAULT_STORE = 'firefox-default';
