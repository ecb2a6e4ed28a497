import { browser } from './browser';

const PAGES = {
  signIn: 'src/popup/sign-in.html',
  review: 'src/review/index.html',
  options: 'src/options/index.html',
} as const;

/**
 * Opens a small window with one of our pages, or a tab where there are no windows (Firefox for
 * Android); the fragment says what it is about.
 * @returns the id of the window, or of the tab
 */
export async function openWindow(page: 'signIn' | 'review', fragment = ''): Promise<number> {
  const size = page === 'review' ? { width: 460, height: 700 } : { width: 440, height: 560 };
  const url = browser.runtime.getURL(PAGES[page]) + (fragment && `#${fragment}`);
  const opened = await (browser.windows
    ? browser.windows.create({ url, type: 'popup', ...size })
    : browser.tabs.create({ url }));
  return opened.id ?? -1;
}

/** Brings to the front what `openWindow` opened. @returns false when it is gone */
export async function focusWindow(id: number): Promise<boolean> {
  try {
    if (browser.windows) await browser.windows.update(id, { focused: true });
    else await browser.tabs.update(id, { active: true });
    return true;
  } catch {
    return false;
  }
}

/** Shows the history on one request, or at its top: in its tab when there is one. */
export async function openHistory(identifier = ''): Promise<void> {
  const page = browser.runtime.getURL(PAGES.options);
  const url = page + (identifier && `#${identifier}`);
  const [tab] = await browser.tabs.query({ url: page });
  if (tab?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(tab.id, identifier ? { active: true, url } : { active: true });
  if (browser.windows && tab.windowId !== undefined) await focusWindow(tab.windowId);
}

/** Closes this page's window, or its tab: one that no script opened may refuse to close itself. */
export async function closePage(): Promise<void> {
  if (browser.windows) return globalThis.close();
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

/** Shows the history in a window of its own that is not private, for a page that is in one. */
export async function openHistoryInNormalWindow(): Promise<void> {
  await browser.windows.create({ url: browser.runtime.getURL(PAGES.options), incognito: false });
}
