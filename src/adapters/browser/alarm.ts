import { browser } from './browser';

const NAME = 'reconcile';

/**
 * Sets the period of the alarm that wakes the worker, even when it is stopped.
 * @param minutes undefined removes the alarm
 */
export async function setAlarm(minutes: number | undefined): Promise<void> {
  if (minutes === undefined) {
    await browser.alarms.clear(NAME);
    return;
  }
  const current = await browser.alarms.get(NAME);
  if (current?.periodInMinutes !== minutes) {
    browser.alarms.create(NAME, { periodInMinutes: minutes });
  }
}

export function onAlarm(listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === NAME) listener();
  });
}
