import { browser } from './browser';

const NAME = 'watch';

/**
 * Tells the worker that this page listens to the platform itself, for as long as the page lives.
 * The port is opened again when the worker was stopped: a closed port is how that shows.
 */
export function holdWatchPort(): void {
  const port = browser.runtime.connect({ name: NAME });
  port.onDisconnect.addListener(() => setTimeout(holdWatchPort, 500));
}

/** Calls back with the number of pages that listen for themselves, whenever it changes. */
export function onWatchPorts(listener: (pages: number) => void): void {
  let pages = 0;
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== NAME) return;
    pages += 1;
    listener(pages);
    port.onDisconnect.addListener(() => {
      pages -= 1;
      listener(pages);
    });
  });
}
