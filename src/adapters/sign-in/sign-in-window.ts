import { findNumber } from '../../core/fields';
import { browser } from '../browser/browser';

/**
 * Opens the platform's sign-in window and waits for the redirect. Chromium allows one such window at
 * a time and keeps it after the page that opened it was closed (tried on Chromium 156): a left-over
 * window is closed first.
 * @param hasFailed finds out whether sign-in failed; called in Firefox when the window is stuck
 * @returns the redirect address with its query
 */
export async function openSignInWindow(
  url: string,
  hasFailed: () => Promise<boolean>,
): Promise<string> {
  if (browser.runtime.getURL('').startsWith('moz-')) return openInFirefox(url, hasFailed);
  const open = () => browser.identity.launchWebAuthFlow({ url, interactive: true });
  try {
    return await open();
  } catch (error) {
    if (!/only one web auth flow/i.test(String(error))) throw error;
    await closeLeftOverWindows();
    return open();
  }
}

async function closeLeftOverWindows(): Promise<void> {
  const url = ['https://oauth2.xumm.app/*', 'https://xumm.app/sign/*'];
  const tabs = await browser.tabs.query({ url, windowType: 'popup' });
  await browser.tabs.remove(tabs.flatMap((tab) => tab.id ?? []));
}

/** The key of the window's tab id in session storage. The next sign-in closes that tab. */
const TAB = 'signInTab';

/**
 * Works around two faults of Firefox (153): a second sign-in window opens in the first one, which
 * ends both; and when the page does not load, the call stays pending until the user closes the
 * window with its error page.
 */
async function openInFirefox(url: string, hasFailed: () => Promise<boolean>): Promise<string> {
  const { onCreated } = browser.tabs;
  const previousTab = findNumber((await browser.storage.session.get(TAB))[TAB]);
  if (previousTab !== undefined) await browser.tabs.remove(previousTab).catch(() => undefined);
  let isOpen = true;
  const onTabCreated = async ({ id, windowId = -1 }: { id?: number; windowId?: number }) => {
    if (id === undefined || (await browser.windows.get(windowId)).type !== 'popup') return;
    onCreated.removeListener(onTabCreated);
    await browser.storage.session.set({ [TAB]: id });
    await closeWhenStuck(id, url, async () => isOpen && (await hasFailed()));
  };
  onCreated.addListener(onTabCreated);
  try {
    return await browser.identity.launchWebAuthFlow({ url, interactive: true });
  } finally {
    isOpen = false;
    onCreated.removeListener(onTabCreated);
  }
}

/**
 * Closes the tab if sign-in failed. The first address always redirects: a tab that is complete on it,
 * or without any address, in two checks in a row is stuck.
 */
async function closeWhenStuck(id: number, url: string, hasFailed: () => Promise<boolean>) {
  for (let checksAtRest = 0; checksAtRest < 2; ) {
    await new Promise((wait) => setTimeout(wait, 1000));
    const tab = await browser.tabs.get(id).catch(() => undefined);
    if (!tab) return;
    checksAtRest =
      tab.status === 'complete' && (!tab.url || tab.url === url) ? checksAtRest + 1 : 0;
  }
  if (await hasFailed()) await browser.tabs.remove(id).catch(() => undefined);
}
