import { browser } from './browser';
import { createWindow, placeFrom } from './window-place';

const PAGES = {
  signIn: 'src/popup/sign-in.html',
  review: 'src/review/index.html',
  options: 'src/options/index.html',
} as const;

const SIZES = {
  signIn: { width: 440, height: 560 },
  review: { width: 460, height: 720 },
} as const;

/**
 * Opens a page of the extension in a small window beside the toolbar, or in a tab where there are no
 * windows (Firefox for Android).
 * @param fragment for `review` the id of the pending draft or page target
 * @param from the id of the window from which it is opened; by default the one used last
 * @returns the id of the window, or of the tab
 */
export async function openWindow(
  page: keyof typeof SIZES,
  fragment = '',
  from = -1,
): Promise<number> {
  const url = browser.runtime.getURL(PAGES[page]) + (fragment && `#${fragment}`);
  const opened = await (browser.windows
    ? createWindow(url, await placeFrom(from, SIZES[page]))
    : browser.tabs.create({ url }));
  return opened.id ?? -1;
}

/** Brings the window or tab of `openWindow` to the front. @returns false when it was closed */
export async function focusWindow(id: number): Promise<boolean> {
  try {
    if (browser.windows) await browser.windows.update(id, { focused: true });
    else await browser.tabs.update(id, { active: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Shows the history, or what the fragment names: a request by its identifier, or another section of the
 * page. Uses its tab when one is open.
 */
export async function openHistory(fragment = ''): Promise<void> {
  const page = browser.runtime.getURL(PAGES.options);
  const url = page + (fragment && `#${fragment}`);
  const [tab] = await browser.tabs.query({ url: page });
  if (tab?.id === undefined) return openTab(url);
  await browser.tabs.update(tab.id, fragment ? { active: true, url } : { active: true });
  if (browser.windows && tab.windowId !== undefined) await focusWindow(tab.windowId);
}

/** Opens a tab in front, in a new window if the browser runs without one. */
export async function openTab(url: string): Promise<void> {
  try {
    await browser.tabs.create({ url });
  } catch (error) {
    if (!browser.windows) throw error;
    await browser.windows.create({ url });
  }
}

/** Closes this page's window or tab. A tab that no script opened may ignore `window.close()`. */
export async function closePage(): Promise<void> {
  if (browser.windows) return globalThis.close();
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

/** As `openHistory`, in a new window that is not private, for a page in a private window. */
export async function openHistoryInNormalWindow(fragment = ''): Promise<void> {
  const url = browser.runtime.getURL(PAGES.options) + (fragment && `#${fragment}`);
  await browser.windows.create({ url, incognito: false });
}

/** The id of the window of this page, or of its tab where there are no windows. */
export async function getOwnWindowId(): Promise<number> {
  const own = await (browser.windows ? browser.windows.getCurrent() : browser.tabs.getCurrent());
  return own?.id ?? -1;
}
