import type { TabPlace } from '../../core/draft';
import { browser, type Tabs } from '../browser/browser';
import type { TextKey } from '../text/i18n';
import { t } from '../text/i18n';

/** What the user clicked on: this click's data and nothing remembered. */
export interface MenuClick {
  readonly item: string;
  readonly selection: string | undefined;
  readonly link: string | undefined;
  /** The address of the picture or video. */
  readonly source: string | undefined;
  /** The page's address; undefined where the browser lets no extension look. */
  readonly page: string | undefined;
  readonly place: TabPlace;
}

export interface MenuItem {
  readonly id: string;
  /** `page` is where there is none of the others. */
  readonly contexts: readonly ('selection' | 'link' | 'image' | 'video' | 'page')[];
  readonly title: TextKey;
}

/**
 * Makes exactly these items: earlier ones go first, so none is ever doubled. Firefox for Android has
 * no context menus: there the popup offers what they do.
 */
export async function setMenus(items: readonly MenuItem[]): Promise<void> {
  await browser.contextMenus?.removeAll();
  for (const { id, contexts, title } of items) {
    browser.contextMenus?.create({ id, contexts: [...contexts], title: t(title) });
  }
}

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
 * Where that is; -1 is the browser's own number for none. Only Firefox has containers, and names
 * the one in which everything is that is in none.
 */
export function tabPlaceOf(tab: Tabs.Tab | undefined, frame = 0): TabPlace {
  const { windowId = -1, id = -1, incognito, cookieStoreId = ORDINARY } = tab ?? {};
  const isPrivate = incognito || cookieStoreId !== ORDINARY;
  return { window: windowId, tab: id, frame, ...(isPrivate && { private: true }) };
}

const ORDINARY = 'firefox-default';
