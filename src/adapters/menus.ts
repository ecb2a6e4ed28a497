import { browser } from './browser';
import type { TextKey } from './i18n';
import { t } from './i18n';

/** What the user clicked on: this click's data and nothing remembered. */
export interface MenuClick {
  readonly item: string;
  readonly selection: string | undefined;
  readonly link: string | undefined;
  readonly page: string | undefined;
}

export interface MenuItem {
  readonly id: string;
  readonly context: 'selection' | 'link';
  readonly title: TextKey;
}

/** Makes exactly these items: earlier ones go first, so none is ever doubled. */
export async function setMenus(items: readonly MenuItem[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, context, title } of items) {
    browser.contextMenus.create({ id, contexts: [context], title: t(title) });
  }
}

export function onMenuClick(listener: (click: MenuClick) => void): void {
  browser.contextMenus.onClicked.addListener((info) =>
    listener({
      item: String(info.menuItemId),
      selection: info.selectionText,
      link: info.linkUrl,
      page: info.pageUrl,
    }),
  );
}
