import { browser, type Runtime } from '../browser/browser';

const NAME = 'watch';
let port: Runtime.Port | undefined;

/**
 * Tells the worker, if it does not know, that this page listens to the platform itself. A stopped
 * worker forgets; it is told again when the page has something for it, never just to wake it.
 */
export function holdWatchPort(): void {
  if (port) return;
  port = browser.runtime.connect({ name: NAME });
  port.onDisconnect.addListener(() => {
    port = undefined;
  });
}

/** Calls back with the number of pages that listen for themselves, whenever it changes. */
export function onWatchPorts(listener: (pages: number) => void): void {
  let pages = 0;
  browser.runtime.onConnect.addListener((page) => {
    if (page.name !== NAME) return;
    pages += 1;
    listener(pages);
    page.onDisconnect.addListener(() => {
      pages -= 1;
      listener(pages);
    });
  });
}
