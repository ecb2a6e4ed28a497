import { browser } from './browser';

/** The version that runs, as the browser has it from the manifest. */
export function runningVersion(): string {
  return browser.runtime.getManifest().version;
}

/**
 * Calls back when a newer version of the extension is there. Firefox puts it in place at once unless
 * a page of ours listens, and then when the extension restarts (MDN, `runtime.onUpdateAvailable`);
 * Chromium waits by itself until no page of ours is open.
 */
export function onNewVersion(listener: () => void): void {
  browser.runtime.onUpdateAvailable.addListener(() => listener());
}

/** Starts the extension anew, with the newer version when there is one; its pages are closed. */
export async function restart(): Promise<void> {
  const url = browser.runtime.getURL('*');
  const ours = browser.windows ? await browser.tabs.query({ url, windowType: 'popup' }) : [];
  // By itself Chromium (156) leaves an empty page in each of our small windows. Not awaited: this
  // page may be in one of them.
  void browser.tabs.remove(ours.flatMap(({ id }) => id ?? []));
  browser.runtime.reload();
}

/** Whether the extension this page belongs to was replaced or switched off while it was open. */
export function isExtensionGone(): boolean {
  try {
    return !browser.runtime.id;
  } catch {
    return true;
  }
}
