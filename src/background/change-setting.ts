import { updateMenuLanguage } from '../adapters/menus/menus';
import { LANGUAGE_KEY } from '../adapters/settings/language-setting';
import { changeSetting } from '../adapters/settings/settings';
import type { SettingKey } from '../core/calls';
import { MENUS } from './open-review';

/** Stores a setting. Another language changes the titles of the menu at once. */
export async function changeSettingAndMenu(key: SettingKey, value: unknown): Promise<void> {
  await changeSetting(key, value);
  if (key === LANGUAGE_KEY) await updateMenuLanguage(MENUS);
}
