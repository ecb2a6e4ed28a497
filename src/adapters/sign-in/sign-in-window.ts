import { findNumber } from '../../core/fields';
import { browser } from '../browser/browser';

/**
 * Shows the platform's window and waits for the redirect. Chromium allows one such window at a
 * time and keeps it when the page that asked is gone (tried on 156): a left-over one is closed.
 * @param hasFailed asked about a window that came to rest where it should have led on
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

/** Where the number of the window's tab is kept, in memory, for whoever opens the next one. */
const TAB = 'signInTab';

/**
 * Firefox (153) opens the next such window in the last one, which ends both; and where a window does
 * not load, it leaves its error page standing and answers nothing until somebody closes it.
 */
async function openInFirefox(url: string, hasFailed: () => Promise<boolean>): Promise<string> {
  const { onCreated } = browser.tabs;
  const last = findNumber((await browser.storage.session.get(TAB))[TAB]);
  if (last !== undefined) await browser.tabs.remove(last).catch(() => undefined);
  let open = true;
  const created = async ({ id, windowId = -1 }: { id?: number; windowId?: number }) => {
    if (id === undefined || (await browser.windows.get(windowId)).type !== 'popup') return;
    onCreated.removeListener(created);
    await browser.storage.session.set({ [TAB]: id });
    await closeWhenStuck(id, url, async () => open && (await hasFailed()));
  };
  onCreated.addListener(created);
  try {
    return await browser.identity.launchWebAuthFlow({ url, interactive: true });
  } finally {
    open = false;
    onCreated.removeListener(created);
  }
}

/** Its first address only leads on: a tab that rests there, or got nowhere, is looked into. */
async function closeWhenStuck(id: number, url: string, hasFailed: () => Promise<boolean>) {
  for (let rested = 0; rested < 2; ) {
    await new Promise((wait) => setTimeout(wait, 1000));
    const tab = await browser.tabs.get(id).catch(() => undefined);
    if (!tab) return;
    rested = tab.status === 'complete' && (!tab.url || tab.url === url) ? rested + 1 : 0;
  }
  if (await hasFailed()) await browser.tabs.remove(id).catch(() => undefined);
}
