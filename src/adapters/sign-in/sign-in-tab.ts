import { browser } from '../browser/browser';

const SIGN_PAGE = 'https://xumm.app/sign/';

/**
 * Shows the platform's page in a tab, where the browser has no sign-in window (Firefox for Android
 * has no `identity`), and waits for the redirect. It may come in another tab: the phone's app opens
 * the way back anew (protocol §2.2, §3.4). Whose it is, the state in it says, as ever.
 * Whoever sees it first closes its tab: the host it leads to answers nobody.
 * @param redirectUri its host must be among the manifest's hosts, else no tab shows it to us
 * @param onSignPage given the address of the platform's sign page, which Xaman opens as a link
 * @throws when the tab is closed first, or the signal aborts
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
  const returned = new Promise<{ tab: number; address: string }>((resolve, reject) => {
    const updated = (tab: number, { url: address = '' }: { url?: string }) => {
      if (tab === id && address.startsWith(SIGN_PAGE)) onSignPage(address);
      // With something after it: nothing is handed over by the bare address.
      if (address.startsWith(`${redirectUri}?`)) resolve({ tab, address });
    };
    const removed = (tab: number) => {
      if (tab === id) reject(new Error('the tab was closed'));
    };
    onUpdated.addListener(updated);
    onRemoved.addListener(removed);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    stop = () => {
      onUpdated.removeListener(updated);
      onRemoved.removeListener(removed);
    };
  });
  try {
    const { tab, address } = await returned;
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
