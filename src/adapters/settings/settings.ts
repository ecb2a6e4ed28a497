import type { SettingKey } from '../../core/calls';
import { findText, findUuid } from '../../core/fields';
import {
  findNotificationLevel,
  type NotificationLevel,
} from '../../core/request/notification-text';
import { browser } from '../browser/browser';

const KEY = 'settings';

/** The key of the notification level. */
export const NOTIFICATIONS_KEY = 'settings.news' satisfies SettingKey;

/**
 * The API key of the application that this build signs in as, unless the user sets another; undefined
 * in a build that was given none.
 */
export const BUILT_IN_API_KEY = /* @__PURE__ */ findUuid(import.meta.env.VITE_XAMAN_API_KEY);

/** The API key to sign in with: the user's, else the built-in one. */
export async function findApiKey(): Promise<string | undefined> {
  const stored = (await browser.storage.local.get(KEY))[KEY] as { apiKey?: unknown } | undefined;
  return findUuid(findText(stored?.apiKey)) ?? BUILT_IN_API_KEY;
}

export async function getNotificationLevel(): Promise<NotificationLevel> {
  return findNotificationLevel(
    (await browser.storage.local.get(NOTIFICATIONS_KEY))[NOTIFICATIONS_KEY],
  );
}

/** The key and value to store for an API key; the built-in one is stored as an empty object. */
export function apiKeySetting(apiKey: string): [SettingKey, object] {
  return [KEY, apiKey === BUILT_IN_API_KEY ? {} : { apiKey }];
}

/** Stores a setting. Only the background calls it. */
export async function changeSetting(key: SettingKey, value: unknown): Promise<void> {
  // A page may not overwrite the session or other keys of the same storage area.
  if (key.startsWith(KEY)) await browser.storage.local.set({ [key]: value });
}
