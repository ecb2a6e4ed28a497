import { browser, type Runtime } from '../browser/browser';
import { isOwnPage } from './own-page';

const NAME = 'watch';
let port: Runtime.Port | undefined;

/**
 * Connects a port to the worker, if none is connected: while it is, the worker knows that this page
 * listens to the platform. The port breaks when the worker stops. Call this again together with the
 * next message to the worker, never only to wake it.
 */
export function openWatchPort(): void {
  if (port) return;
  port = browser.runtime.connect({ name: NAME });
  port.onDisconnect.addListener(() => {
    port = undefined;
  });
}

/** Calls the listener with the number of pages that listen to the platform, whenever it changes. */
export function onWatchPortCount(listener: (pages: number) => void): void {
  let count = 0;
  browser.runtime.onConnect.addListener((pagePort) => {
    if (pagePort.name !== NAME || !pagePort.sender || !isOwnPage(pagePort.sender)) return;
    count += 1;
    listener(count);
    pagePort.onDisconnect.addListener(() => {
      count -= 1;
      listener(count);
    });
  });
}
