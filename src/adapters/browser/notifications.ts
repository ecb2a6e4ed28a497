import { browser } from './browser';

/** Shows a desktop notification; one with the same id is replaced. */
export async function notify(id: string, title: string, message: string): Promise<void> {
  const iconUrl = browser.runtime.getURL('icons/128.png');
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
}

/** Calls the listener with the id of a clicked notification, and removes the notification. */
export function onNotificationClick(listener: (id: string) => void): void {
  browser.notifications.onClicked.addListener((id) => {
    void browser.notifications.clear(id);
    listener(id);
  });
}
