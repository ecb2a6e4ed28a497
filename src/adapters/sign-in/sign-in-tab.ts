import { browser } from '../browser/browser';

const SIGN_PAGE = 'https://xumm.app/sign/';

/**
 * Shows the platform's page in a tab and waits for the redirect, where the browser has no sign-in
 * window (Firefox for Android has no `identity`). The redirect may arrive in another tab, because
 * Xaman opens it as a new link (protocol §2.2, §3.4); its `state` is checked later in any case. Both
 * tabs are closed: no server answers at the redirect address.
 * @param redirectUri its host must be among the manifest's hosts, or its tabs' addresses are hidden
 * @param onSignPage called with the address of the platform's sign page, a link that opens Xaman
 * @returns the redirect address with its query
 * @throws when the user closes the tab, or the signal aborts
 */
export async function openSignInTab(
  url: string,
  redirectUri: string,
  signal: AbortSignal,
  onSignPage: (address: string) => void,
): Promise<string> {
  const { id } = await browser.tabs.create({ url });
  const { onUpdated, onRemoved } = browser.tabs;
  let stop = () => {};
  const redirected = new Promise<{ tab: number; address: string }>((resolve, reject) => {
    const onTabUpdated = (tab: number, { url: address = '' }: { url?: string }) => {
      if (tab === id && address.startsWith(SIGN_PAGE)) onSignPage(address);
      // Without a query the address carries no result.
      if (address.startsWith(`${redirectUri}?`)) resolve({ tab, address });
    };
    const onTabRemoved = (tab: number) => {
      if (tab === id) reject(new Error('the tab was closed'));
    };
    onUpdated.addListener(onTabUpdated);
    onRemoved.addListener(onTabRemoved);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    stop = () => {
      onUpdated.removeListener(onTabUpdated);
      onRemoved.removeListener(onTabRemoved);
    };
  });
  try {
    const { tab, address } = await redirected;
    await close(tab);
    return address;
  } finally {
    stop();
    if (id !== undefined) await close(id);
  }
}

function close(tab: number): Promise<void> {
  // It may be closed already.
  return browser.tabs.remove(tab).catch(() => undefined);
}
