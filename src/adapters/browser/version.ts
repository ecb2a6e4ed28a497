import { browser } from './browser';

/** The extension's version from its manifest. */
export function runningVersion(): string {
  return browser.runtime.getManifest().version;
}

/**
 * Calls the listener when a newer version of the extension is available. Firefox installs it at once
 * unless a page listens here: then it waits for a restart of the extension (MDN,
 * `runtime.onUpdateAvailable`). Chromium always waits until no page of the extension is open.
 */
export function onNewVersion(listener: () => void): void {
  browser.runtime.onUpdateAvailable.addListener(() => listener());
}

/** Restarts the extension, with the newer version if there is one. Closes its pages. */
export async function restartExtension(): Promise<void> {
  const url = browser.runtime.getURL('*');
  const ownTabs = browser.windows ? await browser.tabs.query({ url, windowType: 'popup' }) : [];
  // Chromium (156) would leave an empty page in each small window of the extension. Not awaited:
  // this page may be in one of them.
  void browser.tabs.remove(ownTabs.flatMap(({ id }) => id ?? []));
  browser.runtime.reload();
}

/** Whether the extension was replaced or disabled while this page was open. */
export function isExtensionGone(): boolean {
  try {
    return !browser.runtime.id;
  } catch {
    return true;
  }
}
