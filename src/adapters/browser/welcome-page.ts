import { browser } from './browser';
import { openTab } from './windows';

/** The page's address, for links of the extension's other pages. */
export const WELCOME_PATH = '/src/welcome/index.html';

/** The fragment at which the page shows what an update has brought. */
export const WHATS_NEW = '#whats-new';

/** Opens the first-run page in a tab. */
export async function openWelcome(fragment: '' | typeof WHATS_NEW = ''): Promise<void> {
  await openTab(browser.runtime.getURL(WELCOME_PATH) + fragment);
}
