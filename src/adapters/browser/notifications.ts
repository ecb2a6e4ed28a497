import { browser } from './browser';

/**
 * Shows a desktop notification; one with the same id is replaced.
 * @param buttons the texts of at most two buttons, where the browser has buttons
 */
export async function notify(
  id: string,
  title: string,
  message: string,
  buttons: readonly string[] = [],
): Promise<void> {
  const iconUrl = browser.runtime.getURL('icons/128.png');
  const options = { type: 'basic', iconUrl, title, message } as const;
  const withButtons = { ...options, buttons: buttons.map((text) => ({ title: text })) };
  try {
    await browser.notifications.create(id, buttons.length > 0 ? withButtons : options);
  } catch {
    // Firefox refuses the option: "Property "buttons" is unsupported by Firefox" (bug 1190681).
    await browser.notifications.create(id, options);
  }
}

/** Calls the listener with the id of a clicked notification, and removes the notification. */
export function onNotificationClick(listener: (id: string) => void): void {
  browser.notifications.onClicked.addListener((id) => {
    void browser.notifications.clear(id);
    listener(id);
  });
}

/** Calls the listener with the position of a clicked button, and removes the notification. */
export function onNotificationButton(listener: (id: string, position: number) => void): void {
  // The types do not say that a browser without buttons may lack the event.
  browser.notifications.onButtonClicked?.addListener((id, position) => {
    void browser.notifications.clear(id);
    listener(id, position);
  });
}
