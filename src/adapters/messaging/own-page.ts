import { browser, type Runtime } from '../browser/browser';

/**
 * Whether the sender of a message or of a port is a page of the extension, and no script that runs
 * in a website. The browser sets the sender.
 */
export function isOwnPage({ id, url }: Runtime.MessageSender): boolean {
  return id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('')) === true;
}
