import type { SettingKey } from '../../core/calls';
import { findText, findUuid } from '../../core/fields';
import {
  findNotificationLevel,
  type NotificationLevel,
} from '../../core/request/notification-text';
import { browser } from '../browser/browser';

const KEY = 'settings';

/** Where it is stored how much notifications say. */
export const NOTIFICATIONS_KEY = 'settings.news' satisfies SettingKey;

/** The application this build signs in as, until the user names their own. */
export const BUILT_IN_API_KEY = import.meta.env.VITE_XAMAN_API_KEY;

/** The API key in force. */
export async function getApiKey(): Promise<string> {
  const stored = (await browser.storage.local.get(KEY))[KEY] as { apiKey?: unknown } | undefined;
  return findUuid(findText(stored?.apiKey)) ?? BUILT_IN_API_KEY;
}

/** How much notifications say. */
export async function getNotificationLevel(): Promise<NotificationLevel> {
  return findNotificationLevel(
    (await browser.storage.local.get(NOTIFICATIONS_KEY))[NOTIFICATIONS_KEY],
  );
}

/** What is stored for an API key; the built-in one is stored as none. */
export function apiKeySetting(apiKey: string): [SettingKey, object] {
  return [KEY, apiKey === BUILT_IN_API_KEY ? {} : { apiKey }];
}

/** Stores a setting. Only the background writes. */
export async function changeSetting(key: SettingKey, value: unknown): Promise<void> {
  // Never the session or anything else that is kept beside the settings.
  if (key.startsWith(KEY)) await browser.storage.local.set({ [key]: value });
}
